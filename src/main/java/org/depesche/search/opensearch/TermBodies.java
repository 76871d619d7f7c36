package org.depesche.search.opensearch;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes queries of OpenSearch for values and ranges of values. */
final class TermBodies {

    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private TermBodies() {}

    /** Adds the boost to a query. A query without a boost stays short. */
    static ObjectNode boosted(ObjectNode body, ObjectNode parameters, float boost) {
        if (boost != 1) {
            parameters.put("boost", boost);
        }
        return body;
    }

    static ObjectNode nothing() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("match_none");
        return body;
    }

    static ObjectNode everything() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("match_all");
        return body;
    }

    /** Documents with any value in the field. */
    static ObjectNode having(String field) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("exists").put("field", field);
        return body;
    }

    /** @param values words or numbers; OpenSearch reads numbers from texts */
    static ObjectNode anyOf(String field, Collection<?> values, float boost) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode terms = body.putObject("terms");
        ArrayNode texts = terms.putArray(field);
        // in one order, because OpenSearch finds kept answers by the text of a query
        values.stream().map(Object::toString).sorted().forEach(texts::add);
        return boosted(body, terms, boost);
    }

    static ObjectNode prefix(String field, String prefix) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("prefix").putObject(field).put("value", prefix);
        return body;
    }

    /** Both inclusive; null means no limit. */
    static ObjectNode dates(String field, @Nullable LocalDate from, @Nullable LocalDate to, float boost) {
        if (from == null && to == null) {
            return having(field);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode range = body.putObject("range").putObject(field);
        if (from != null) {
            range.put("gte", iso(from));
        }
        if (to != null) {
            range.put("lte", iso(to));
        }
        return boosted(body, range, boost);
    }

    /** OpenSearch accepts years of four digits. */
    private static String iso(LocalDate day) {
        return (day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day).toString();
    }

    /** Both inclusive, in days since 1970. */
    static ObjectNode days(String field, int from, int to, float boost) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode range = body.putObject("range").putObject(field);
        range.put("gte", from).put("lte", to);
        return boosted(body, range, boost);
    }

    /** Both inclusive. An infinite bound, which JSON does not have, is no limit. */
    static ObjectNode values(String field, double lower, double upper) {
        if (!(lower <= upper && lower < Double.POSITIVE_INFINITY && upper > Double.NEGATIVE_INFINITY)) {
            return nothing();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode range = body.putObject("range").putObject(field);
        if (Double.isFinite(lower)) {
            range.put("gte", lower);
        }
        if (Double.isFinite(upper)) {
            range.put("lte", upper);
        }
        return body;
    }

    /** Ranges that enclose the value. */
    static ObjectNode around(String field, double value) {
        if (!Double.isFinite(value)) {
            return nothing();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode range = body.putObject("range").putObject(field);
        range.put("gte", value).put("lte", value).put("relation", "contains");
        return body;
    }
}
