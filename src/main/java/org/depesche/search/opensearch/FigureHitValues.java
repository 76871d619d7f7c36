package org.depesche.search.opensearch;

import static org.depesche.search.MeasureFigures.UNKNOWN;

import java.util.List;
import org.depesche.search.engine.FigureValues;
import org.depesche.search.opensearch.index.ClusterFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The values of a figure in a hit of a search that asks for them. */
final class FigureHitValues implements FigureValues {

    private static final List<String> COLUMNS = List.of(
            ClusterFields.NUMBER,
            ClusterFields.ARTICLE,
            ClusterFields.DAY,
            ClusterFields.PERIOD_START,
            ClusterFields.PERIOD_END,
            ClusterFields.TRAITS,
            ClusterFields.VALUE,
            ClusterFields.WRITTEN,
            ClusterFields.MEASURE_COLUMN,
            ClusterFields.MEASURE_NAME,
            ClusterFields.QUALIFIER,
            ClusterFields.SUBJECT);

    /** Each column is an array, and absent if the figure has no value. */
    private final JsonNode columns;

    FigureHitValues(JsonNode hit) {
        this.columns = hit.path("fields");
    }

    /** Asks for the values in the hits of a search. */
    static ObjectNode in(ObjectNode search) {
        COLUMNS.forEach(search.putArray("docvalue_fields")::add);
        return search;
    }

    @Override
    public long id() {
        return first(ClusterFields.NUMBER).asLong(0);
    }

    @Override
    public long article() {
        return first(ClusterFields.ARTICLE).asLong(0);
    }

    @Override
    public int day() {
        return first(ClusterFields.DAY).asInt(UNKNOWN);
    }

    @Override
    public int start() {
        return first(ClusterFields.PERIOD_START).asInt(UNKNOWN);
    }

    @Override
    public int end() {
        return first(ClusterFields.PERIOD_END).asInt(UNKNOWN);
    }

    @Override
    public int traits() {
        return first(ClusterFields.TRAITS).asInt(0);
    }

    @Override
    public double value() {
        return first(ClusterFields.VALUE).asDouble(0);
    }

    @Override
    public String written() {
        return first(ClusterFields.WRITTEN).asString("");
    }

    @Override
    public @Nullable String lemma() {
        return word(ClusterFields.MEASURE_COLUMN);
    }

    @Override
    public @Nullable String name() {
        return word(ClusterFields.MEASURE_NAME);
    }

    @Override
    public @Nullable String qualifier() {
        return word(ClusterFields.QUALIFIER);
    }

    @Override
    public int[] subjects() {
        JsonNode ids = columns.path(ClusterFields.SUBJECT);
        int[] subjects = new int[ids.size()];
        for (int i = 0; i < subjects.length; i++) {
            subjects[i] = ids.get(i).asInt();
        }
        return subjects;
    }

    private JsonNode first(String column) {
        return columns.path(column).path(0);
    }

    private @Nullable String word(String column) {
        return first(column).stringValue(null);
    }
}
