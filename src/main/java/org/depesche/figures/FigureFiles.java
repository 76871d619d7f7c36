package org.depesche.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.depesche.article.FigureInContext;
import org.depesche.article.FiguresInContext;
import org.depesche.register.Measure;
import org.depesche.search.FigureSearch;
import org.depesche.tagging.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes any number of figures to a file, in batches. */
@Component
class FigureFiles {

    /** Spreadsheets need the mark to recognise UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat CSV = CSVFormat.EXCEL
            .builder()
            .setHeader(Arrays.stream(Column.values()).map(Column::header).toArray(String[]::new))
            .get();

    /** The columns of a file. Addresses begin with that of the site. */
    private enum Column {
        ID((figure, site) -> figure.id()),
        KIND((figure, site) -> figure.figure().kind().code()),
        VALUE((figure, site) -> figure.figure().quantity().value()),
        LOWER((figure, site) -> figure.figure().quantity().lower()),
        UPPER((figure, site) -> figure.figure().quantity().upper()),
        MODIFIER((figure, site) -> figure.figure().quantity().modifier().sign()),
        UNIT((figure, site) -> figure.figure().quantity().unit()),
        PER((figure, site) -> figure.figure().quantity().per()),
        MEASURE((figure, site) -> figure.figure().measure()),
        MEASURE_NAME(of(FigureInContext::counted, Measure::name)),
        MEASURE_URL((figure, site) ->
                figure.counted() == null ? null : site + figure.counted().url()),
        PERIOD_FROM(ofPeriod(Period::start)),
        PERIOD_TO(ofPeriod(Period::end)),
        PERIOD_FOUND(ofPeriod(period -> period.found().name().toLowerCase(Locale.ROOT))),
        SURFACE((figure, site) -> figure.quotation().surface()),
        SENTENCE((figure, site) -> figure.quotation().sentence()),
        ARTICLE((figure, site) -> figure.article().id()),
        URL((figure, site) -> site + figure.article().url()),
        HEADLINE((figure, site) -> figure.article().headline()),
        PUBLISHED(of(figure -> figure.article().day(), LocalDate::toString)),
        SOURCE((figure, site) -> figure.article().source()),
        STANDING((figure, site) -> figure.sourceError() == null ? null : "source_error"),
        STANDING_REASON((figure, site) -> figure.sourceError());

        private final BiFunction<FigureInContext, String, @Nullable Object> value;

        Column(BiFunction<FigureInContext, String, @Nullable Object> value) {
            this.value = value;
        }

        private static <T> BiFunction<FigureInContext, String, @Nullable Object> of(
                Function<FigureInContext, @Nullable T> whole, Function<T, @Nullable Object> part) {
            return (figure, site) -> {
                T known = whole.apply(figure);
                return known == null ? null : part.apply(known);
            };
        }

        private static BiFunction<FigureInContext, String, @Nullable Object> ofPeriod(
                Function<Period, @Nullable Object> part) {
            return of(figure -> figure.figure().period(), period -> {
                Object known = part.apply(period);
                return known == null ? null : known.toString();
            });
        }

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final FiguresInContext figures;
    private final JsonMapper json;

    FigureFiles(FiguresInContext figures, JsonMapper json) {
        this.figures = figures;
        this.json = json;
    }

    /** Passes on the ids of all selected figures, in batches. */
    interface Source {
        void each(FigureSearch.Ids ids);
    }

    /**
     * Writes a file.
     *
     * @param format {@code csv} or {@code json}
     */
    void write(String name, String format, Source source, HttpServletResponse answer) throws IOException {
        if (format.equals("csv")) {
            csv(name, source, answer);
        } else {
            json(name, source, answer);
        }
    }

    private void csv(String name, Source source, HttpServletResponse answer) throws IOException {
        String site = site();
        Writer writer = new OutputStreamWriter(
                download(name + ".csv", "text/csv;charset=UTF-8", answer), StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSV);
        source.each(ids -> {
            for (FigureInContext figure : figures.of(ids)) {
                printer.printRecord(cells(figure, site).values().stream()
                        .map(FigureFiles::harmless)
                        .toList());
            }
        });
        printer.flush();
    }

    private void json(String name, Source source, HttpServletResponse answer) throws IOException {
        String site = site();
        try (JsonGenerator generator =
                json.createGenerator(download(name + ".json", MediaType.APPLICATION_JSON_VALUE, answer))) {
            generator.writeStartArray();
            source.each(ids -> {
                for (FigureInContext figure : figures.of(ids)) {
                    generator.writePOJO(cells(figure, site));
                }
            });
            generator.writeEndArray();
        }
    }

    private static Map<String, @Nullable Object> cells(FigureInContext figure, String site) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            cells.put(column.header(), column.value.apply(figure, site));
        }
        return cells;
    }

    /** Prevents spreadsheets from running a text as a formula; numbers stay numbers. */
    private static @Nullable Object harmless(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : cell;
    }

    private static OutputStream download(String name, String type, HttpServletResponse answer) throws IOException {
        answer.setContentType(type);
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return answer.getOutputStream();
    }

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
