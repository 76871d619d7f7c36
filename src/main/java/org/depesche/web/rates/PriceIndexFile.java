package org.depesche.web.rates;

import java.nio.file.Path;
import java.util.List;
import org.depesche.web.StartRefusedException;
import org.depesche.web.rates.OperatorTable.Cells;
import org.depesche.web.rates.OperatorTable.Row;

/**
 * Reads a CSV file of a price index in euros: {@code 2023,116.7,"Destatis, 2020 = 100"}, that is the year or the month
 * ({@code 2023-05}), the level of prices, and the origin of the index.
 */
final class PriceIndexFile {

    private static final OperatorTable TABLE = new OperatorTable(
            "Price index", "depesche.price-index", "year or month,index,source (2023,116.7,\"Destatis, 2020 = 100\")");

    private PriceIndexFile() {}

    /**
     * The level of prices of a year or a month.
     *
     * @param month from 1; 0: the whole year
     */
    record Level(int year, int month, double index, String source) {}

    /** @throws StartRefusedException with the number of the wrong line and the reason */
    static List<Level> read(Path file) {
        return TABLE.read(file, PriceIndexFile::row);
    }

    private static Row<Level> row(Cells line) {
        Cells cells = line.of("three", "year or month", "index", "source");
        String time = cells.text(0);
        boolean ofMonth = time.matches("\\d{4}-(0[1-9]|1[0-2])");
        int year = ofMonth ? new Cells(List.of(time.substring(0, 4)), false).year(0) : cells.year(0);
        String source = cells.source(2, "index");
        double index = cells.number(1, "index", "116.7").doubleValue();
        return new Row<>(time, new Level(year, ofMonth ? Integer.parseInt(time.substring(5)) : 0, index, source));
    }
}
