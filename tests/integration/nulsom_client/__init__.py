# SPDX-License-Identifier: EUPL-1.2
"""A participant of Nulsom in Python, written from core/wire/PROTOCOL.md alone: a second opinion on that page.

It is no client for people: it says yes to the words by itself, and it keeps secrets in memory that nothing wipes.
"""
