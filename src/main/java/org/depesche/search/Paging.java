package org.depesche.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.web.Address;

/**
 * The hits to show, and their look.
 *
 * @param page counted from 1
 * @param size hits on a page, 1 to {@value #MOST}
 * @param stated whether addresses state the size even if it is the usual one, because the reader prefers another
 * @param course the look of the histograms above the hits
 */
public record Paging(Sort sort, int page, int size, View view, boolean stated, Course course) {

    /** Hits on a page. */
    public static final int MOST = 100;

    static final int USUAL = 20;

    static final Paging USUAL_FIRST = new Paging(Sort.RELEVANCE, 1, USUAL, View.FULL, false, Course.USUAL);

    /** The order of the hits; without words, relevance is newest. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST;

        /** As in the URL. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The look of the hits: with snippet and figures; a line each; lines below their days, or below their sources; beside a
     * preview of one of them.
     */
    public enum View {
        FULL,
        LINES,
        DAYS,
        SOURCES,
        PREVIEW;

        /** As in the URL. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How hits are shown over time.
     *
     * @param shares as shares of all articles of the same time, not as numbers
     * @param weeks by weeks, not by months, where these are shown
     */
    public record Course(boolean shares, boolean weeks) {

        static final Course USUAL = new Course(false, false);
    }

    public Paging {
        page = Math.max(1, page);
        size = Math.clamp(size, 1, MOST);
    }

    /** The number of hits before those of this page. */
    long offset() {
        return (page - 1L) * size;
    }

    Paging sortedBy(Sort other) {
        return new Paging(other, 1, size, view, stated, course);
    }

    Paging onPage(int other) {
        return new Paging(sort, other, size, view, stated, course);
    }

    Paging sized(int hits) {
        return new Paging(sort, 1, hits, view, stated, course);
    }

    /** With the size that the reader prefers, which addresses state from now on. */
    Paging preferring(int hits) {
        return new Paging(sort, page, hits, view, true, course);
    }

    /** Days are shown in their order: the newest first, unless the oldest are. */
    Paging viewedBy(View other) {
        Sort order = other == View.DAYS && sort == Sort.RELEVANCE ? Sort.NEWEST : sort;
        return new Paging(order, order == sort ? page : 1, size, other, stated, course);
    }

    Paging over(Course other) {
        return new Paging(sort, page, size, view, stated, other);
    }

    /** Adds the URL parameters, without defaults. */
    void addTo(Map<String, List<String>> parameters) {
        Address.put(parameters, "sort", sort == Sort.RELEVANCE ? null : sort.code());
        Address.put(parameters, "page", page == 1 ? null : page);
        Address.put(parameters, "size", size == USUAL && !stated ? null : size);
        Address.put(parameters, "view", view == View.FULL ? null : view.code());
        Address.put(parameters, "scale", course.shares() ? "share" : null);
        Address.put(parameters, "step", course.weeks() ? "weeks" : null);
    }
}
