package org.depesche.search;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole pages of the search against bare requests to OpenSearch with equal content, by turns, for one client: {@code java
 * BareComparison.java http://localhost:8080 http://localhost:9200/bare 120} (Java 22 or later; the last is the number of
 * seconds). Both indexes are in one cluster, and {@code BareIndex} makes the second one. The queries are those of
 * {@link LoadScript}.
 *
 * <p>Neither may have answers at hand: the application runs with {@code DEPESCHE_SEARCH_COUNTS_KEPT=0}, and before each band
 * the cluster forgets the answers that it keeps. No band has a query twice. The application's knowledge of all
 * articles together remains.
 *
 * <p>Measured (day; machine; command; numbers): 2026-11-28; 2 cores for all, 2 GB of heap for the application and for one node
 * of OpenSearch, 500,000 articles; {@code BareComparison.java http://localhost:8381 http://localhost:9311/bare 70}; p50/p95 in
 * ms over 858 queries: pages 36/148, bare requests 15/136, equal totals for 97 %. 2026-12-02, the same
 * with 1,000,000 articles, one round of 286 queries: 65/372 and 34/322, equal totals for 95 %.
 */
final class BareComparison {

    private static final Pattern TOTAL = Pattern.compile("\"total\":\\{\"value\":(\\d+)");

    /** The times of a band, and how often both found as many articles. */
    private static final class Times {
        private final List<Long> pages = new ArrayList<>();
        private final List<Long> bare = new ArrayList<>();
        private int equal;

        private void add(Times others) {
            pages.addAll(others.pages);
            bare.addAll(others.bare);
            equal += others.equal;
        }

        private void print(String band) {
            System.out.printf(
                    "%-16s %8d %8.1f %8.1f %8.1f %8.1f %8.2f %7d%%%n",
                    band,
                    pages.size(),
                    LoadScript.at(pages, .5),
                    LoadScript.at(pages, .95),
                    LoadScript.at(bare, .5),
                    LoadScript.at(bare, .95),
                    LoadScript.at(pages, .95) / LoadScript.at(bare, .95),
                    100 * equal / pages.size());
        }
    }

    private final LoadScript pages;
    private final URI index;
    private final Random random = new Random(1);

    private BareComparison(LoadScript pages, URI index) {
        this.pages = pages;
        this.index = index;
    }

    public static void main(String[] args) throws Exception {
        LoadScript pages = new LoadScript(args[0]);
        int seconds = Integer.parseInt(args[2]);
        Map<String, List<String>> bands = pages.bands();
        bands.values().removeIf(List::isEmpty);
        BareComparison comparison = new BareComparison(pages, URI.create(args[1]));
        comparison.run(bands, seconds / 3);
        Map<String, Times> times = comparison.run(bands, seconds);
        System.out.printf(
                "%-16s %8s %8s %8s %8s %8s %8s %8s%n",
                "band (ms)", "queries", "page p50", "page p95", "bare p50", "bare p95", "ratio", "totals =");
        Times all = new Times();
        times.forEach((band, of) -> {
            of.print(band);
            all.add(of);
        });
        all.print("all");
    }

    /** Asks all queries, and again until the time is over. */
    private Map<String, Times> run(Map<String, List<String>> bands, int seconds) throws Exception {
        Map<String, Times> times = new LinkedHashMap<>();
        bands.keySet().forEach(band -> times.put(band, new Times()));
        Instant end = Instant.now().plusSeconds(seconds);
        while (Instant.now().isBefore(end)) {
            for (Map.Entry<String, Times> band : times.entrySet()) {
                pages.post(index.resolve("/_cache/clear?request=true"), "");
                List<String> urls = new ArrayList<>(bands.get(band.getKey()));
                Collections.shuffle(urls, random);
                for (String url : urls) {
                    compare(url, band.getValue());
                }
            }
        }
        return times;
    }

    private void compare(String url, Times times) throws Exception {
        boolean pageFirst = random.nextBoolean();
        long page = pageFirst ? page(url, times) : 0;
        long start = System.nanoTime();
        String answer = pages.post(URI.create(index + "/_search?request_cache=false"), BareRequest.of(url));
        times.bare.add(System.nanoTime() - start);
        Matcher total = TOTAL.matcher(answer);
        if (!total.find()) {
            throw new IllegalStateException("No total in " + answer);
        }
        if (!pageFirst) {
            page = page(url, times);
        }
        times.equal += page == Long.parseLong(total.group(1)) ? 1 : 0;
    }

    /** @return the number of hits */
    private long page(String url, Times times) throws Exception {
        long start = System.nanoTime();
        String page = pages.get(url);
        times.pages.add(System.nanoTime() - start);
        return LoadScript.total(page);
    }
}
