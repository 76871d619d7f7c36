package org.depesche.search.opensearch;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of different values of facets, of which a list has the most frequent. */
final class ValueNumbers {

    private static final String NUMBER = "_number";

    /** Greater numbers are estimated. */
    private static final int EXACT = 40_000;

    private ValueNumbers() {}

    /** Adds the number of values of a facet to the counts of a request. */
    static void add(ObjectNode counts, String facet) {
        counts.putObject(facet + NUMBER)
                .putObject("cardinality")
                .put("field", facet)
                .put("precision_threshold", EXACT)
                .put("execution_hint", "ordinals");
    }

    /** Whether the list of a facet lacks values that the answer does not count either. */
    static boolean isMissing(JsonNode answers, String facet) {
        return isCut(answers, facet) && !answers.has(facet + NUMBER);
    }

    private static boolean isCut(JsonNode answers, String facet) {
        return answers.path(facet).path("sum_other_doc_count").asLong(0) > 0;
    }

    /**
     * The number of values of a facet; 0 if the list has all of them, or if they were not counted.
     *
     * @param rest the answer to the request for the missing numbers
     */
    static int of(JsonNode answers, JsonNode rest, String facet) {
        JsonNode counted = answers.has(facet + NUMBER) ? answers : rest;
        return isCut(answers, facet)
                ? counted.path(facet + NUMBER).path("value").asInt(0)
                : 0;
    }
}
