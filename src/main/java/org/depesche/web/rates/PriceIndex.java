package org.depesche.web.rates;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.depesche.web.StartRefusedException;
import org.depesche.web.rates.PriceIndexFile.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adjusts amounts of euros for inflation with the operator's price index. Depesche brings no index of its own and guesses
 * none for years that the table lacks.
 */
@Component
public class PriceIndex {

    private final NavigableMap<Integer, Level> years;
    private final Map<Integer, Level> months;

    /** @throws StartRefusedException if the operator's table cannot be read */
    PriceIndex(PriceIndexSettings settings) {
        String file = settings.priceIndex();
        List<Level> levels = file.isBlank() ? List.of() : PriceIndexFile.read(Path.of(file.strip()));
        this.years = levels.stream()
                .filter(level -> level.month() == 0)
                .collect(Collectors.toMap(Level::year, level -> level, (one, same) -> one, TreeMap::new));
        this.months = levels.stream()
                .filter(level -> level.month() > 0)
                .collect(Collectors.toUnmodifiableMap(level -> month(level.year(), level.month()), level -> level));
    }

    private static int month(int year, int month) {
        return year * 12 + month;
    }

    /** The years in whose euros amounts can be given, the latest first. */
    public List<Integer> years() {
        return List.copyOf(years.descendingKeySet());
    }

    /** The origin of the index of a year; empty if the table has none. */
    public String source(int year) {
        Level level = years.get(year);
        return level == null ? "" : level.source();
    }

    /**
     * The euros of a year that were worth one euro of a period: by the index of its month if the period lies within a
     * month, else by that of the year in its middle. Empty if the table lacks one of the two.
     */
    public OptionalDouble factor(LocalDate first, LocalDate last, int year) {
        Level then = level(first, last);
        Level wanted = years.get(year);
        return then == null || wanted == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(wanted.index() / then.index());
    }

    private @Nullable Level level(LocalDate first, LocalDate last) {
        boolean within = first.getYear() == last.getYear() && first.getMonthValue() == last.getMonthValue();
        Level ofMonth = within ? months.get(month(first.getYear(), first.getMonthValue())) : null;
        return ofMonth != null
                ? ofMonth
                : years.get(
                        first.plusDays(ChronoUnit.DAYS.between(first, last) / 2).getYear());
    }
}
