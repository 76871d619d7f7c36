package org.depesche.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.depesche.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both inclusive.
 *
 * @param from null: open
 * @param to null: open
 */
public record DaySpan(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final DaySpan ALL = new DaySpan(null, null);

    /** Adds its days to the parameters of an address. */
    void addTo(Map<String, List<String>> parameters, String first, String last) {
        Address.put(parameters, first, from);
        Address.put(parameters, last, to);
    }
}
