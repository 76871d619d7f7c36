package org.depesche.format.cuttings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.DateText;

/** Divides the printout of a database of the press into its records: at lines that count them, or at drawn rules. */
final class PrintedRecords {

    /** "Dokument 3 von 12", "Treffer 2/5", "3 of 10 DOCUMENTS". */
    private static final Pattern COUNTER = Pattern.compile(
            "(?i)[\\W_]{0,9}(?:(?:dokument|document|treffer|artikel|article|record|hit|result|beitrag|fundstelle|nachweis|story|item)(?: ?(?:nr\\.|no\\.|#|:))? ?\\d{1,6} ?(?:von|of|aus|/) ?\\d{1,6}"
                    + "|\\d{1,6} ?(?:von|of|/) ?\\d{1,6} (?:dokumente?n?|documents?|treffern?|artikeln?|articles?|records?|hits?|results?))[\\W_]{0,9}");

    private static final Pattern RULE = Pattern.compile("\\s{0,80}([_=*#~\u2500\u2550-])\\1{19,300}\\s{0,80}");

    private PrintedRecords() {}

    /** The lines of each record; none if the text is no such printout. */
    static List<List<String>> of(String text, DateText dates) {
        List<List<String>> counted = divided(text, COUNTER);
        if (counted.size() > 1) {
            List<List<String>> records = counted.stream()
                    .skip(1)
                    .filter(lines -> !new PrintedRecord(lines).isEmpty())
                    .toList();
            return areStated(records, dates) ? records : List.of();
        }
        List<List<String>> records = joined(divided(text, RULE), dates);
        if (records.size() > 1 && areStated(records, dates)) {
            return records;
        }
        List<String> whole = text.lines().toList();
        return new PrintedRecord(whole).hasFootOfDatabase() ? List.of(whole) : List.of();
    }

    private static List<List<String>> divided(String text, Pattern divider) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (String line : text.split("\n")) {
            if (divider.matcher(line).matches()) {
                parts.add(new ArrayList<>());
            } else {
                parts.getLast().add(line);
            }
        }
        return parts;
    }

    /** Joins the parts between rules that are one record: some systems draw rules below heads and above feet as well. */
    private static List<List<String>> joined(List<List<String>> parts, DateText dates) {
        List<PrintedRecord> read = parts.stream().map(PrintedRecord::new).toList();
        boolean headed = read.stream()
                .filter(part -> part.isStated(dates) || part.isOnlyStatements())
                .findFirst()
                .filter(PrintedRecord::isOnlyStatements)
                .isPresent();
        List<List<String>> records = new ArrayList<>();
        boolean closed = true;
        for (int at = 0; at < parts.size(); at++) {
            PrintedRecord part = read.get(at);
            boolean begins =
                    headed ? part.isOnlyStatements() : !part.isAllLabelled() && (closed || part.isHeaded(dates));
            // a list of hits may stand above
            boolean list = records.isEmpty() && !part.isStated(dates) && !part.hasText();
            if (begins && !list) {
                records.add(new ArrayList<>(parts.get(at)));
            } else if (!records.isEmpty()) {
                records.getLast().add("");
                records.getLast().addAll(parts.get(at));
            }
            closed = begins ? list || part.hasFoot() : closed || part.hasFoot() || part.isOnlyStatements();
        }
        return records;
    }

    private static boolean areStated(List<List<String>> records, DateText dates) {
        long stated = records.stream()
                .map(PrintedRecord::new)
                .filter(record -> record.isStated(dates) && !record.isOnlyStatements())
                .count();
        return stated > 0 && stated * 2 >= records.size();
    }
}
