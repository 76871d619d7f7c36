package org.depesche.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast the search page is over HTTP, band by band: {@code java LoadScript.java [http://localhost:8080 [clients
 * [seconds]]]}. It learns its queries from the archive itself: words of its headlines, persons and kinds of figures
 * of its facets. A first round that is not counted warms up.
 *
 * <p>Measured (day; machine; command; numbers): 2026-11-27; 2 cores, {@code -Xmx2g}, 1,000,000 articles, this program on the
 * same machine; {@code LoadScript.java http://localhost:8091 1 60}, the second time; p50/p95 in ms: rare 8/12, mid 13/17, common
 * 19/41, common newest 16/24, two words 16/28, phrase 8/31, fuzzy 12/22, term and person 14/20, person 9/13, date range
 * 11/17, figure range 13/20, browse 6/9, all 11/24, 80 pages a second; with 4 clients common 46/91, all 30/64, 120 pages a
 * second; with 1 client and 100,000 articles all 7/13, 128 pages a second. The program of the day before had 21/37 over all
 * on this machine.
 */
public class LoadScript {

    private static final int LEARNED_PAGES = 40;
    private static final int MOST_VALUES = 30;
    private static final Pattern HEADLINE = Pattern.compile("<h2>\\s*<a href=\"(/articles/[^\"]*)\">(.*?)</a>");
    private static final Pattern TOTAL = Pattern.compile("<h1 id=\"hits\">\\s*<b>([\\d.,]+)</b>");
    private static final Pattern PERSON = Pattern.compile("[?&;]person=(\\d+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final Random random = new Random(20240516);

    LoadScript(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        String base = args.length > 0 ? args[0] : "http://localhost:8080";
        int clients = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        LoadScript script = new LoadScript(base);
        Map<String, List<String>> bands = script.bands();
        bands.forEach((band, urls) -> System.out.println(band + ": " + urls.size() + " queries, as " + first(urls)));
        script.run(bands, clients, Math.max(5, seconds / 3));
        Map<String, List<Long>> times = script.run(bands, clients, seconds);
        System.out.printf("%n%-16s %8s %8s %8s %8s%n", "band (ms)", "pages", "p50", "p95", "most");
        List<Long> all = new ArrayList<>();
        for (String band : bands.keySet()) {
            List<Long> of = times.getOrDefault(band, List.of());
            all.addAll(of);
            print(band, of);
        }
        print("all", all);
        System.out.printf("%d clients, %.1f pages a second%n", clients, (double) all.size() / seconds);
    }

    private static String first(List<String> urls) {
        return urls.isEmpty() ? "-" : urls.getFirst();
    }

    private static void print(String band, List<Long> times) {
        if (!times.isEmpty()) {
            System.out.printf(
                    "%-16s %8d %8.1f %8.1f %8.1f%n", band, times.size(), at(times, .5), at(times, .95), at(times, 1));
        }
    }

    /** The milliseconds that a share of some times is below. */
    static double at(List<Long> times, double share) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1e6;
    }

    /** Each client asks for a band chosen by chance, one page after another. */
    private Map<String, List<Long>> run(Map<String, List<String>> bands, int clients, int seconds) throws Exception {
        Map<String, List<Long>> times = new ConcurrentHashMap<>();
        List<String> names = bands.keySet().stream()
                .filter(name -> !bands.get(name).isEmpty())
                .toList();
        Instant end = Instant.now().plusSeconds(seconds);
        try (ExecutorService all = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                Random choice = new Random(client);
                all.submit(() -> {
                    while (Instant.now().isBefore(end)) {
                        String band = names.get(choice.nextInt(names.size()));
                        List<String> urls = bands.get(band);
                        long start = System.nanoTime();
                        get(urls.get(choice.nextInt(urls.size())));
                        times.computeIfAbsent(band, name -> Collections.synchronizedList(new ArrayList<>()))
                                .add(System.nanoTime() - start);
                    }
                    return true;
                });
            }
            all.shutdown();
            all.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
        }
        return times;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "de"));
    }

    String post(URI url, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request.timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " for " + answer.uri() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Queries by band; rare, mid and common words are told apart by how many articles have them. */
    Map<String, List<String>> bands() throws Exception {
        String front = get("/search?sort=oldest");
        long articles = total(front);
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < LEARNED_PAGES; i++) {
            String page = get("/search?page=" + (1 + random.nextLong(Math.max(1, articles / 20))));
            Matcher headline = HEADLINE.matcher(page);
            while (headline.find()) {
                List<String> own = WORD.matcher(headline.group(2).replaceAll("<[^>]*>|&[^;]*;", " "))
                        .results()
                        .map(match -> match.group())
                        .toList();
                words.addAll(own);
                if (own.size() > 1) {
                    phrases.add(own.get(0) + " " + own.get(1));
                }
            }
            PERSON.matcher(page).results().forEach(match -> persons.add(match.group(1)));
        }
        Collections.shuffle(words, random);
        Collections.shuffle(phrases, random);
        List<String> people = persons.stream().distinct().toList();

        List<String> rare = new ArrayList<>();
        List<String> mid = new ArrayList<>();
        List<String> common = new ArrayList<>();
        for (String word : words.stream().distinct().limit(150).toList()) {
            double share = (double) total(get(q(word))) / articles;
            List<String> band = share > .1 ? common : share > .001 ? mid : rare;
            if (band.size() < MOST_VALUES) {
                band.add(word);
            }
        }
        for (String word : List.of("der", "die", "und", "Euro", "Prozent", "Jahr")) {
            if ((double) total(get(q(word))) / articles > .1) {
                common.add(word);
            }
        }
        Map<String, List<String>> bands = new LinkedHashMap<>();
        bands.put("rare", rare.stream().map(LoadScript::q).toList());
        bands.put("mid", mid.stream().map(LoadScript::q).toList());
        bands.put("common", common.stream().map(LoadScript::q).toList());
        bands.put(
                "common newest",
                common.stream().map(word -> q(word) + "&sort=newest").toList());
        bands.put("two words", pairs(mid, common));
        bands.put(
                "phrase",
                limited(phrases).stream().map(pair -> q("\"" + pair + "\"")).toList());
        bands.put(
                "fuzzy",
                mid.stream()
                        .map(word -> q(word.substring(0, word.length() - 1) + "*"))
                        .toList());
        bands.put(
                "term + person",
                people.isEmpty()
                        ? List.of()
                        : mid.stream()
                                .map(word -> q(word) + "&person=" + people.get(random.nextInt(people.size())))
                                .toList());
        bands.put(
                "person",
                limited(people).stream().map(id -> "/search?person=" + id).toList());
        bands.put(
                "date range",
                mid.stream()
                        .map(word -> q(word) + "&from=2010-03-01&to=2016-08-31")
                        .toList());
        bands.put(
                "figure range",
                mid.stream()
                        .map(word -> q(word) + "&figure=" + encoded("1..50 Mio Euro"))
                        .toList());
        bands.put("browse", List.of("/search", "/search?page=2", "/search?sort=oldest", "/search?page=50"));
        return bands;
    }

    private static List<String> limited(List<String> all) {
        return all.subList(0, Math.min(all.size(), MOST_VALUES));
    }

    private List<String> pairs(List<String> some, List<String> others) {
        return others.isEmpty()
                ? List.of()
                : some.stream()
                        .map(word -> q(word + " " + others.get(random.nextInt(others.size()))))
                        .toList();
    }

    static long total(String page) {
        Matcher total = TOTAL.matcher(page);
        return total.find() ? Long.parseLong(total.group(1).replaceAll("[.,]", "")) : 0;
    }

    private static String q(String words) {
        return "/search?q=" + encoded(words);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
