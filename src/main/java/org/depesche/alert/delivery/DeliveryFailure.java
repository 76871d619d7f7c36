package org.depesche.alert.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Something was not delivered.
 *
 * @param problem the last part of a message's key
 * @param detail the part of the message that differs
 * @param forGood whether another try has no sense
 */
record DeliveryFailure(String problem, @Nullable String detail, boolean forGood) {

    private static final int LONGEST = 300;

    DeliveryFailure {
        detail = detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }
}
