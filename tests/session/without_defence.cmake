# SPDX-License-Identifier: EUPL-1.2

# Runs FUNCTION of PROGRAM without DEFENCE: good if an assertion of it fails; a pass or a crash is an error.
set(ENV{NULSOM_WITHOUT} "${DEFENCE}")
execute_process(COMMAND "${PROGRAM}" "${FUNCTION}" RESULT_VARIABLE result OUTPUT_VARIABLE output
  ERROR_VARIABLE output)
if(NOT result MATCHES "^[1-9][0-9]?$" OR NOT output MATCHES "FAIL!  : [A-Za-z]+::${FUNCTION}\\(\\)")
  message(FATAL_ERROR "without ${DEFENCE} ${FUNCTION} should fail, but gave '${result}':\n${output}")
endif()
