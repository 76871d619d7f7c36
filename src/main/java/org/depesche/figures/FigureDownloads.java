package org.depesche.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Measure;
import org.depesche.search.FigureSearch;
import org.depesche.tagging.Period;
import org.depesche.web.CsvDownload;
import org.depesche.web.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes any number of figures to a file, in batches. */
@Component
class FigureDownloads {

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

    FigureDownloads(FiguresInContext figures, JsonMapper json) {
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
        String[] header = Arrays.stream(Column.values()).map(Column::header).toArray(String[]::new);
        try (CsvDownload sheet = CsvDownload.to(answer, name + ".csv", header)) {
            source.each(ids -> {
                for (FigureInContext figure : figures.of(ids)) {
                    sheet.row(cells(figure, site).values().toArray());
                }
            });
        }
    }

    private void json(String name, Source source, HttpServletResponse answer) throws IOException {
        String site = site();
        try (JsonGenerator generator =
                json.createGenerator(FileDownload.begin(answer, MediaType.APPLICATION_JSON_VALUE, name + ".json"))) {
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

    private static String site() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
