package org.depesche.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A reader goes through a {@link HiddenArchive} and remembers which of its words came back, and from where. */
final class HiddenWordsScene {

    /** The addresses that people, programs and search engines begin with. */
    private static final List<String> BEGINNINGS = List.of(
            "/",
            "/search",
            "/robots.txt",
            "/sitemap.xml",
            "/opensearch.xml",
            "/archive",
            "/figures",
            "/places/map",
            "/people",
            "/places",
            "/organisations",
            "/api/v1/search",
            "/feeds/search",
            "/feeds/figures");

    private final Secrets secrets;
    private final Guest reader;
    private final RequestMappingHandlerMapping mapping;
    private final JdbcClient jdbc;
    private final Map<String, Set<String>> leaks = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private int urls;

    HiddenWordsScene(Secrets secrets, Guest reader, RequestMappingHandlerMapping mapping, JdbcClient jdbc) {
        this.secrets = secrets;
        this.reader = reader;
        this.mapping = mapping;
        this.jdbc = jdbc;
    }

    /** The places of words that came back although they are hidden, each with some of the addresses that told them. */
    Map<String, List<String>> leaks() {
        Map<String, List<String>> some = new TreeMap<>();
        leaks.forEach((place, told) -> some.put(place, told.stream().limit(3).toList()));
        return some;
    }

    /** Words that came back, hidden or not. */
    Set<String> seen() {
        return seen;
    }

    int urls() {
        return urls;
    }

    long article(String wordOfHeadline) {
        return jdbc.sql("select id from article where headline ilike ?")
                .param("%" + wordOfHeadline)
                .query(Long.class)
                .single();
    }

    /** Goes everywhere. Returns the routes of readers that no address led to. */
    Set<String> crawlAll() {
        Crawl crawl = new Crawl(reader, 3, this::read);
        Routes routes = routes(ids());
        crawl.ask(routes.paths());
        Set<String> words = new TreeSet<>(secrets.hidden().keySet());
        crawl.ask(Guesses.begun(words, List.of(6, 10)));
        crawl.ask(new Guesses(secrets.hidden()).inFields(words, routes.searches()));
        crawl.follow(BEGINNINGS);
        urls += crawl.asked().size();
        headers(crawl.asked());
        return routes.missedBy(crawl.asked());
    }

    /** A search for a hidden word is answered as one for its neighbour, which is nowhere; only the word is said back. */
    void comparesWithNothing(Collection<String> words) {
        for (String search : routes(Set.of()).searches()) {
            for (String word : words) {
                String neighbour =
                        word.substring(0, word.length() - 1) + (Character.isDigit(word.charAt(0)) ? "0" : "y");
                Answer nothing = reader.get(search + "?q=" + neighbour);
                read(nothing);
                String told = like(reader.get(search + "?q=" + word), word);
                String untold = like(nothing, neighbour);
                if (!told.equals(untold)) {
                    int at = Arrays.mismatch(told.toCharArray(), untold.toCharArray());
                    note(
                            word,
                            "otherwise than nothing: " + search + "?q=" + word + ": "
                                    + told.substring(Math.max(0, at - 60), Math.min(told.length(), at + 200)));
                }
                urls += 2;
            }
        }
    }

    /** An answer without the word that was asked for, and without the parts that differ each time. */
    private static String like(Answer answer, String asked) {
        return answer.status()
                + answer.body()
                        .replaceAll("(?i)" + asked, "…")
                        .replaceAll(
                                "<updated>[^<]*</updated>|\"timestamp\":\"[^\"]*\"|name=\"_csrf\" value=\"[^\"]*\"",
                                "");
    }

    private Routes routes(Set<Long> ids) {
        List<String> hashes = jdbc.sql(
                        "select distinct original_sha256 from article where headline ilike '%zqw%' and original_sha256 is not null")
                .query(String.class)
                .list();
        Set<Long> articles = new TreeSet<>(
                jdbc.sql("select id from article").query(Long.class).list());
        articles.retainAll(ids);
        return new Routes(mapping, articles, ids, hashes);
    }

    /** Counted up from one, and those of all that this archive hides or shows; other tests have archives of their own. */
    private Set<Long> ids() {
        Set<Long> ids = LongStream.rangeClosed(1, 12).boxed().collect(Collectors.toCollection(TreeSet::new));
        jdbc.sql("""
                select id, headline as words from article where headline ilike '%zqw%'
                union select id, name from entity where name ilike '%zqw%'
                union select id, name from measure where name ilike '%zqw%'
                """)
                .query((row, number) -> {
                    if (Secrets.in(row.getString("words")).stream().anyMatch(this::isOfThisArchive)) {
                        ids.add(row.getLong("id"));
                    }
                    return number;
                })
                .list();
        return ids;
    }

    private boolean isOfThisArchive(String word) {
        return secrets.hidden().containsKey(word) || secrets.shown().containsKey(word);
    }

    /** A request for the headers alone gets no more. */
    private void headers(Collection<String> asked) {
        List<String> some = new ArrayList<>(new TreeSet<>(asked));
        some.removeIf(path -> !path.matches("(/api/v1)?/(articles|people|figures/measures)/\\d.*"));
        for (int i = 0; i < some.size(); i += 1 + some.size() / 150) {
            read(reader.head(some.get(i)));
            urls++;
        }
    }

    /**
     * Looks at the pages of a changed article at once, and at all pages that lead to it when the index has followed.
     */
    void look(long article, String place, Runnable change) {
        Set<String> words = secrets.of(place);
        Set<Long> ids = concerned(article, words);
        change.run();
        lookAt(article);
        String headline = words.stream()
                .filter(word -> placeOf(word).endsWith(":headline"))
                .findFirst()
                .orElseThrow();
        boolean hidden = secrets.hidden().containsKey(headline);
        await().until(() -> finds(headline) != hidden);
        Routes routes = routes(ids);
        Crawl around = new Crawl(reader, 1, this::read);
        around.ask(routes.paths());
        around.ask(Guesses.begun(words, List.of(8)));
        around.ask(new Guesses(secrets.hidden()).inFields(words, routes.searches()));
        around.ask(List.of(
                "/search?q=Werftumsatz",
                "/search?q=Werftumsatz&size=100",
                "/feeds/search?q=Werftumsatz",
                "/search.csv?q=Werftumsatz",
                "/search.json?q=Werftumsatz",
                "/api/v1/search?q=Werftumsatz&size=100",
                "/figures?measure=Werftumsatz",
                "/figures/differing",
                "/places/map?q=Werftumsatz",
                "/search/values?facet=person&q=Werftumsatz",
                "/search/values?facet=organisation&q=Werftumsatz",
                "/search/values?facet=place&q=Werftumsatz",
                "/search/values?facet=source&q=Werftumsatz"));
        urls += around.asked().size();
    }

    /** At all that stands under the number of an article. */
    void lookAt(long article) {
        Crawl itself = new Crawl(reader, 1, this::read);
        itself.ask(routes(Set.of(article)).paths().stream()
                .filter(path -> path.contains("/articles/"))
                .toList());
        urls += itself.asked().size();
    }

    boolean finds(String word) {
        return reader.get("/api/v1/search?q=" + word).body().contains("\"total\":1");
    }

    private String placeOf(String word) {
        return secrets.hidden().getOrDefault(word, secrets.shown().getOrDefault(word, ""));
    }

    /** The article, its neighbours in the file, and the entities and measures that it names. */
    private Set<Long> concerned(long article, Collection<String> words) {
        Set<Long> ids = new TreeSet<>(Set.of(article, article - 1, article + 1));
        for (String table : List.of("entity", "measure")) {
            ids.addAll(jdbc.sql("select id from " + table + " where lower(name) ~ :words")
                    .param("words", String.join("|", words))
                    .query(Long.class)
                    .list());
        }
        return ids;
    }

    private void read(Answer answer) {
        assertThat(answer.status()).as(answer.asked()).isLessThan(500);
        Set<String> said = Secrets.in(answer.text());
        seen.addAll(said);
        for (String word : said) {
            String place = secrets.hidden().get(word);
            // The own page of a withdrawn article says its headline.
            boolean named = place != null && place.endsWith(":headline") && answer.status() == 410;
            if (place != null
                    && !named
                    && !isCorrected(place, answer)
                    && !answer.asked().contains(word)) {
                note(word, answer.status() + " " + answer.asked());
            }
        }
    }

    /** The page of corrections alone has the words of versions that were public before. */
    private static boolean isCorrected(String place, Answer answer) {
        return place.matches("(first version|replaced):.*")
                && answer.asked().matches("GET /articles/\\d+/corrections\\b.*");
    }

    private void note(String word, String where) {
        leaks.computeIfAbsent(placeOf(word), place -> ConcurrentHashMap.newKeySet())
                .add(where);
    }
}
