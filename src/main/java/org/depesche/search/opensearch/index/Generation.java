package org.depesche.search.opensearch.index;

/**
 * The names of two indexes that are built and replaced together.
 *
 * @param articles the index with a document for each article
 * @param figures the index with a document for each figure
 */
public record Generation(String articles, String figures) {

    /** Both names, as the path of a request has them. */
    String both() {
        return articles + "," + figures;
    }
}
