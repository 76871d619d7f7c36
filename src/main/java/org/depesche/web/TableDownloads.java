package org.depesche.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Streams tables as downloads: as CSV, or as JSON with an object for each row. */
@Component
public class TableDownloads {

    private final JsonMapper json;

    TableDownloads(JsonMapper json) {
        this.json = json;
    }

    /** Receives the rows of a table. */
    public interface Rows {
        /** @param cells one for each column; null is empty */
        void add(@Nullable Object... cells) throws IOException;
    }

    /** The content of a table. */
    public interface Source {
        void each(Rows rows) throws IOException;
    }

    /**
     * Writes a table.
     *
     * @param file the name of the saved file without its suffix
     * @param format {@code csv} or {@code json}
     */
    public void write(HttpServletResponse answer, String file, String format, List<String> columns, Source source)
            throws IOException {
        try {
            if (format.equals("csv")) {
                sheet(answer, file, columns, source);
            } else {
                objects(answer, file, columns, source);
            }
        } catch (IOException | RuntimeException failure) {
            if (!answer.isCommitted()) {
                // an error page, and no file that looks complete
                answer.reset();
            }
            throw failure;
        }
    }

    // Neither writer is closed after a failure: that would end the file as if all rows were in it.

    private static void sheet(HttpServletResponse answer, String file, List<String> columns, Source source)
            throws IOException {
        CsvDownload sheet = CsvDownload.to(answer, file + ".csv", columns.toArray(String[]::new));
        source.each(sheet::row);
        sheet.close();
    }

    private void objects(HttpServletResponse answer, String file, List<String> columns, Source source)
            throws IOException {
        JsonGenerator generator =
                json.createGenerator(CsvDownload.begin(answer, MediaType.APPLICATION_JSON_VALUE, file + ".json"));
        generator.writeStartArray();
        source.each(cells -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(columns.get(i), cells[i]);
            }
            generator.writePOJO(row);
        });
        generator.writeEndArray();
        generator.close();
    }
}
