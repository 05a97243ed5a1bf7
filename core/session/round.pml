// SPDX-License-Identifier: EUPL-1.2
/*
 * One round of the protocol (core/wire/PROTOCOL.md, "A round") for the model checker spin: all orders in which
 * laptops and hub can act, not only those that a test thought of. tests/session/model.py compiles and runs it; its
 * table says what is expected of which sizes, and what goes wrong when a rule is taken away. To see one attack:
 *   spin -a -DN=6 -DC=3 -DATTEMPTS=2 round.pml && cc -w -DSAFETY pan.c && ./a.out && spin -t -p -g -DN=6 ... round.pml
 *
 * N people, of whom the last C collude with the hub. What the switches mean:
 *   -DHONEST_HUB          liveness: a hub like core/session/hub_attempt.cpp with nobody at the keys; laptops lose their
 *                         link (LOSSES times in all) and come back (RETURNS times). Else safety: the hub does anything.
 *   -DWITHOUT_..., -D..._LESS, -DHUB_...   one rule taken away or bent, see where it is used
 *
 * What is left out, and why nothing is lost by it:
 * - Cryptography holds. Masks of two laptops cancel only under the same V, so a sum is one attempt's, and an attempt
 *   here is one V: number, group and history together. Laptops that are told different things are in different
 *   attempts. A sum is open when the other side has, of every honest member of that attempt, its Share and its self
 *   seed b: from its Unmask, or from t shares, of those that colluding members got with the Share and those that
 *   laptops gave to Recover.
 * - There are ATTEMPTS attempts, with numbers that rise. Two are enough to find a person in two sums: every rule
 *   only forbids, and forbids no more to a laptop that was told less, so what belongs to other attempts can be
 *   struck from an attack. Sizes with three say the same without that argument.
 * - The history only forbids more: left out for safety. So are laptops outside the group, who have nothing to give.
 * - Before a step of its own a laptop waits for all Shares or all tags, so messages one by one make no difference, nor
 *   does their repetition. Two kinds of D are enough: the same as mine, and not. A hub that forwards everything at
 *   once and asks for every recovery share that it can get knows most, so this hub does.
 * - People are alike, and so are the colluders: of groups that differ by who is who, one is looked at.
 *
 * Not covered: the lobby, the guards over several rounds, long vectors, wrong recovery shares, and whether the code
 * follows these rules. The tests of core/session are for that.
 */

#define BIT(i) (1 << (i))
#define SIZE(s) (((s) & 1) + ((s) >> 1 & 1) + ((s) >> 2 & 1) + ((s) >> 3 & 1) + ((s) >> 4 & 1) + ((s) >> 5 & 1) + \
                 ((s) >> 6 & 1) + ((s) >> 7 & 1))
#define MAX(a, b) ((a) > (b) -> (a) : (b))
#define IN(part, whole) (((part) & ~(whole)) == 0)

#define PEOPLE (BIT(N) - 1)
#define HONEST (BIT(N - C) - 1)
#define COLLUDING (PEOPLE & ~HONEST)

#ifndef T_LESS
#define T_LESS 0
#endif
#ifndef KMIN_LESS
#define KMIN_LESS 0
#endif

/* recoveryThreshold() and smallestGroup(), first round of a subject, of core/session/rules.cpp */
#define THRESHOLD(k) MAX(SIZE(k) / 2 + 1, N / 2)
#define USED_THRESHOLD(k) (THRESHOLD(k) - T_LESS)
#define KMIN (MAX(3, N / 2 + 1) - KMIN_LESS)

byte group[ATTEMPTS];        /* K of each attempt; sets of people are bits throughout */
byte shared[ATTEMPTS];       /* whose Share has left the laptop */
byte confirmed[ATTEMPTS];    /* whose Confirm has */
byte otherDigest[ATTEMPTS];  /* who confirmed with another D than the rest, having been shown other Shares */
byte unmasked[ATTEMPTS];     /* whose Unmask has: they have checked all tags */
byte newest[N];              /* the newest attempt that a laptop shared in, from 1; 0: none yet */

hidden byte a, d, opened, inSums; /* for use within a step */

#define LAST(i) (newest[i] - 1)

/* --- What a laptop does, whatever the hub says ------------------------------------------------------------------ */

#ifdef WITHOUT_FINAL
#define FREE(i) true
#elif defined(ONLY_UNMASK_FINAL)
#define FREE(i) (!(unmasked[LAST(i)] & BIT(i)))
#else
#define FREE(i) (!(confirmed[LAST(i)] & BIT(i)))
#endif

#ifdef WITHOUT_SUBSET
#define FITS(k, before) true
#else
#define FITS(k, before) (IN(k, before) && k != before)
#endif

#define MAY_SHARE(i, at) ((group[at] & BIT(i)) && SIZE(group[at]) >= KMIN && newest[i] < at + 1 && \
                          (newest[i] == 0 || (FREE(i) && FITS(group[at], group[LAST(i)]))))

#define MAY_CONFIRM(i) (newest[i] > 0 && !(confirmed[LAST(i)] & BIT(i)) && IN(group[LAST(i)] & HONEST, shared[LAST(i)]))

/* Everybody's tag fits who has the same D; the colluders' do whenever they like. */
#ifdef WITHOUT_TAGS
#define TAGS_FIT(i, at) true
#else
#define TAGS_FIT(i, at) (IN(group[at] & HONEST, confirmed[at]) && \
    ((otherDigest[at] & group[at]) == 0 || (otherDigest[at] & group[at] & HONEST) == (group[at] & HONEST)))
#endif

#define MAY_UNMASK(i) (newest[i] > 0 && (confirmed[LAST(i)] & BIT(i)) && !(unmasked[LAST(i)] & BIT(i)) && \
                       TAGS_FIT(i, LAST(i)))

inline share(i, at) {
    newest[i] = at + 1;
    shared[at] = shared[at] | BIT(i)
}

inline confirm(i) { confirmed[LAST(i)] = confirmed[LAST(i)] | BIT(i) }

inline unmask(i) { unmasked[LAST(i)] = unmasked[LAST(i)] | BIT(i) }

#ifndef HONEST_HUB
/* --- Safety: a hub that does anything --------------------------------------------------------------------------- */

/* What must hold for every open sum: nobody's answer is in another one, it has two honest answers at least, and it did
 * not open before all its honest members had confirmed it. */
hidden byte answersInOneSum, answersNotAlone, allHaveConfirmed;

byte holders[ATTEMPTS * N]; /* of the seed of a dealer in an attempt: honest laptops that gave their share of it */

inline giveShares(i) {
    for (d : 0 .. N - C - 1) {
        if
        :: d != i && (shared[LAST(i)] & BIT(d)) ->
            holders[LAST(i) * N + d] = holders[LAST(i) * N + d] | BIT(i)
        :: else
        fi
    }
    d = 0
}

/* Without the rule that all tags must fit first, everybody gives what is there in the attempt that is its newest. */
inline giveEarly(at) {
#ifdef WITHOUT_RECOVERY_RULE
    for (a : 0 .. N - C - 1) {
        if
        :: newest[a] == at + 1 -> giveShares(a)
        :: else
        fi
    }
    a = 0
#else
    skip
#endif
}

inline check() {
    inSums = 0;
    for (a : 0 .. ATTEMPTS - 1) {
        opened = ((group[a] & HONEST) && IN(group[a] & HONEST, shared[a]) -> 1 : 0);
        for (d : 0 .. N - C - 1) {
            if
            :: (group[a] & BIT(d)) && !(unmasked[a] & BIT(d)) &&
               SIZE(group[a] & COLLUDING) + SIZE(holders[a * N + d]) < USED_THRESHOLD(group[a]) -> opened = 0
            :: else
            fi
        }
        if
        :: opened ->
            answersInOneSum = ((inSums & group[a] & HONEST) == 0 -> 1 : 0);
            answersNotAlone = (SIZE(group[a] & HONEST) >= 2 -> 1 : 0);
            allHaveConfirmed = (IN(group[a] & HONEST, confirmed[a]) -> 1 : 0);
            assert(answersInOneSum);
            assert(answersNotAlone);
            assert(allHaveConfirmed);
            inSums = inSums | group[a]
        :: else
        fi
    }
    inSums = 0
}

#define SHARE_IN(at) :: d_step { MAY_SHARE(i, at) -> share(i, at); giveEarly(at); check() }

proctype Laptop(byte i) {
end:
    do
    SHARE_IN(0)
#if ATTEMPTS > 1
    SHARE_IN(1)
#endif
#if ATTEMPTS > 2
    SHARE_IN(2)
#endif
#if ATTEMPTS > 3
    SHARE_IN(3)
#endif
    :: d_step { MAY_CONFIRM(i) -> confirm(i) }
    :: d_step { MAY_CONFIRM(i) -> confirm(i); otherDigest[LAST(i)] = otherDigest[LAST(i)] | BIT(i) }
    :: d_step { MAY_UNMASK(i) -> unmask(i); giveShares(i); check() }
    od
}

/* Who is like the neighbour on the left in everything so far is in the next group only if the neighbour is. */
#define LIKE_LEFT(i) (i > 0 && i != N - C && alike)

init {
    byte at, i;
    bool alike;
    atomic {
        for (at : 0 .. ATTEMPTS - 1) {
            for (i : 0 .. N - 1) {
                d_step {
                    alike = true;
                    for (a : 0 .. ATTEMPTS - 1) {
                        if
                        :: a < at && i > 0 && ((group[a] >> i) & 1) != ((group[a] >> (i - 1)) & 1) -> alike = false
                        :: else
                        fi
                    }
                    a = 0
                }
                if
                :: !LIKE_LEFT(i) || (group[at] & BIT(i - 1)) -> group[at] = group[at] | BIT(i)
                :: true
                fi
            }
        }
        for (i : 0 .. N - C - 1) {
            run Laptop(i)
        }
    }
}
#else
/* --- Liveness: the hub of core/session/hub_attempt.cpp, with nobody at the keys ----------------------------------- */

/* Messages are lost only with the link, and then both sides send what the other lacks; so messages on their way are the
 * difference between what the sender knows and what the receiver has. Only recovery shares are not sent again. Every
 * step adds something or uses up a loss or a return, so no run is endless. */

byte at;         /* the newest attempt */
byte told[N];    /* attempts that a laptop has been told, this many */
byte here = PEOPLE;
byte losses, returns;

byte shares, confirms, unmasks; /* what has come in at the hub */
byte seeds;                     /* which self seeds it knows, from Unmask or recovered */
byte gaveFor[N];                /* of a dealer: whose recovery shares have come in */
byte due[N];                    /* dealers of whom a laptop's recovery shares were asked for and are on their way */
byte shown;                     /* on whose screen the result is */
bool recovering, over;

#define K group[at]
#define HERE(i) (here & BIT(i))
#define MEMBER(i) (K & BIT(i))
#define RESULT (seeds == K)
#define HEARS(i) (HERE(i) && (!over || RESULT))
#define REACHES_HUB(i) (HERE(i) && MEMBER(i) && !over)

inline askForShares(i) {
    if
    :: recovering && seeds != K -> due[i] = due[i] | (K & ~seeds)
    :: else
    fi
}

inline takeRecoveryShare(i) {
    d = 0;
    do
    :: (due[i] & BIT(d)) -> break
    :: else -> d++
    od;
    due[i] = due[i] & ~BIT(d);
    if
    :: !(seeds & BIT(d)) ->
        gaveFor[d] = gaveFor[d] | BIT(i);
        if
        :: SIZE(gaveFor[d]) >= USED_THRESHOLD(K) -> seeds = seeds | BIT(d)
        :: else
        fi
    :: else
    fi;
    d = 0
}

/* Whose seed was recovered before its Unmask came may still be needed for the seeds of others. */
#ifdef HUB_FORGETS
#define NEW_UNMASK(i) (!(seeds & BIT(i)))
#else
#define NEW_UNMASK(i) (!(unmasks & BIT(i)))
#endif
#ifdef HUB_ASKS_ONCE
#define ASKS_AGAIN false
#else
#define ASKS_AGAIN true
#endif

proctype Laptop(byte i) {
end:
    do
    /* hears, and acts: what an honest hub says never breaks a rule */
    :: d_step { HEARS(i) && told[i] <= at ->
        told[i] = at + 1;
        if
        :: MEMBER(i) -> assert(MAY_SHARE(i, at)); share(i, at)
        :: else
        fi }
    :: d_step { HEARS(i) && MEMBER(i) && IN(K, shares) && told[i] == at + 1 && !(confirmed[at] & BIT(i)) ->
        assert(MAY_CONFIRM(i)); confirm(i) }
    :: d_step { HEARS(i) && MEMBER(i) && IN(K, confirms) && (confirmed[at] & BIT(i)) && !(unmasked[at] & BIT(i)) ->
        assert(MAY_UNMASK(i)); unmask(i) }
    :: d_step { HEARS(i) && RESULT && (unmasked[at] & BIT(i)) && !(shown & BIT(i)) -> shown = shown | BIT(i) }

    /* what it said arrives at the hub */
    :: d_step { REACHES_HUB(i) && (shared[at] & BIT(i)) && !(shares & BIT(i)) -> shares = shares | BIT(i) }
    :: d_step { REACHES_HUB(i) && (confirmed[at] & BIT(i)) && !(confirms & BIT(i)) -> confirms = confirms | BIT(i) }
    :: d_step { REACHES_HUB(i) && (unmasked[at] & BIT(i)) && NEW_UNMASK(i) ->
        unmasks = unmasks | BIT(i);
        seeds = seeds | BIT(i);
        askForShares(i) }
    :: d_step { REACHES_HUB(i) && due[i] -> takeRecoveryShare(i) }

    /* its link */
    :: d_step { HERE(i) && losses > 0 && !over -> losses--; here = here & ~BIT(i); due[i] = 0 }
    :: d_step { !HERE(i) && returns > 0 ->
        returns--;
        here = here | BIT(i);
        if
        :: (unmasks & BIT(i)) && !over && ASKS_AGAIN -> askForShares(i)
        :: else
        fi }
    od
}

/* Silent for too long: away. Who is here and slow is like one who was away and came back. */
#define SILENT(set) (!IN(K, set) && !(K & ~(set) & here))
#ifdef HUB_GOES_ON_LATE
#define MAY_GO_ON (SILENT(shares) || (IN(K, shares) && SILENT(confirms)))
#define REST (shares & here)
#else
#define MAY_GO_ON SILENT(shares)
#define REST shares
#endif

/* A round that has a result it may end at any time. A round that has none it ends when nothing else can happen, those
 * who will come back being back: as many losses and returns as there will be are settled at the start. */
init {
    d_step { group[0] = PEOPLE }
    select(losses : 0 .. LOSSES);
    select(returns : 0 .. RETURNS);
    atomic {
        byte i;
        for (i : 0 .. N - 1) {
            run Laptop(i)
        }
        i = 0
    }
    do
    :: d_step { !over && MAY_GO_ON && SIZE(REST) >= KMIN ->
        group[at + 1] = REST;
        shared[at] = 0;
        at++;
        shares = 0;
        confirms = 0 }
    :: d_step { !over && !RESULT && IN(K, confirms) && SILENT(unmasks) && !recovering ->
        recovering = true;
        for (a : 0 .. N - 1) {
            if
            :: (unmasks & BIT(a)) && HERE(a) -> askForShares(a)
            :: else
            fi
        }
        a = 0 }
    :: d_step { !over && RESULT -> over = true }
    :: !over && timeout ->
        d_step {
            over = true;
            if
            :: !IN(K, shares) -> assert(!(K & ~shares & here) && SIZE(shares) < KMIN)
            :: IN(K, shares) && !IN(K, confirms) -> assert(!(K & ~confirms & here))
            :: IN(K, confirms) -> assert(!(K & ~seeds & here) && SIZE(K & here) < THRESHOLD(K))
            fi }
    :: over && timeout -> break
    od;
    assert(!RESULT || IN(K & here, shown))
}
#endif
