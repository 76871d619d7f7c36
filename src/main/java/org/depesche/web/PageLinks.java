package org.depesche.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Numbered links to the pages of a list.
 *
 * @param page the number of the current page, from 1
 * @param size the number of entries on a page
 * @param total the number of all entries
 * @param url gives the address of a page by its number
 */
public record PageLinks(int page, int size, long total, IntFunction<String> url) {

    public PageLinks {
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("No page " + page + " of " + size + " entries among " + total);
        }
    }

    /** The page of a number, or the last page if there are fewer. */
    public static PageLinks nearest(int page, int size, long total, IntFunction<String> url) {
        return new PageLinks(Math.clamp(page, 1, last(size, total)), size, total, url);
    }

    /** A link to a page; without number and address it is a gap. */
    public record Link(@Nullable Integer number, @Nullable String url, boolean current) {}

    /** Reads the number of a page from a URL parameter; an invalid one means the first page. */
    public static int number(@Nullable String digits) {
        return digits != null && digits.matches("[1-9]\\d{0,6}") ? Integer.parseInt(digits) : 1;
    }

    /** Whether the current page exists; the first one always does. */
    public boolean isThere() {
        return page <= last();
    }

    public int last() {
        return last(size, total);
    }

    private static int last(int size, long total) {
        return Math.clamp((total + size - 1) / size, 1, Integer.MAX_VALUE);
    }

    /** The number of entries before the page. */
    public long skip() {
        return (page - 1L) * size;
    }

    public boolean isNeeded() {
        return last() > 1;
    }

    /** The address of the current page. */
    public String current() {
        return url.apply(page);
    }

    public @Nullable String previous() {
        return page > 1 ? url.apply(page - 1) : null;
    }

    public @Nullable String next() {
        return page < last() ? url.apply(page + 1) : null;
    }

    /** Links to the first, the last and the neighbouring pages, with gaps between them. */
    public List<Link> links() {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, last()));
        for (int near = page - 2; near <= page + 2; near++) {
            if (near >= 1 && near <= last()) {
                numbers.add(near);
            }
        }
        List<Link> links = new ArrayList<>();
        int before = 0;
        for (int number : numbers) {
            if (number == before + 2) {
                links.add(link(before + 1));
            } else if (number > before + 2) {
                links.add(new Link(null, null, false));
            }
            links.add(link(number));
            before = number;
        }
        return links;
    }

    private Link link(int number) {
        return new Link(number, url.apply(number), number == page);
    }
}
