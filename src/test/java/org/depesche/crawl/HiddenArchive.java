package org.depesche.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive of which readers may see a part: public and hidden articles lie in the same files, tell of the same people
 * and measures, and have nearly the same text.
 */
final class HiddenArchive {

    private static final JsonMapper JSON = new JsonMapper();

    /** The text that all articles have, so that each is related to, and a copy of, all others. */
    private static final String COMMON =
            "Der Werftumsatz war am Donnerstag das Gespräch am Kai, wo Oda Lorenzen an vier"
                    + " Abenden im Jahr die Bücher ihrer Reederei erklärt, bei Regen im Schuppen, bei Sonne auf der Mole, und wer"
                    + " mag, der bringt sich einen Stuhl mit und fragt nach den Schiffen, den Frachten und den Löhnen in Rostock.";

    private final Newsroom newsroom;
    private final Secrets secrets;
    private final Map<String, String> headlines = new TreeMap<>();
    private final Map<String, String> shared = new TreeMap<>();

    HiddenArchive(Newsroom newsroom, Secrets secrets) {
        this.newsroom = newsroom;
        this.secrets = secrets;
    }

    /** A word of the headline, by which an article is known. */
    String headline(String place) {
        return headlines.get(place);
    }

    void build() {
        upload("array", "[" + String.join(",", items("array")) + "]", "now");
        upload("lines", String.join("\n", items("lines")), "now");
        newsroom.upload(name("archive", "zip"), zip(), "now");
        upload("decided", "[" + String.join(",", decided()) + "]", "now");
        versions();
        upload("preview", json("preview", true, Map.of()), "preview");
        upload("doubtful", json("doubtful", true, Map.of(), "<p>Sperrfrist: 1. Juni 2031, 6 Uhr</p>"), "clear");
    }

    void upload(String of, String json, String publish) {
        newsroom.upload(name(of, "json"), json.getBytes(StandardCharsets.UTF_8), publish);
    }

    private String name(String of, String ending) {
        return secrets.word(of + ":file name", true) + "." + ending;
    }

    /** As a newsroom's system sends them: public articles beside hidden ones. */
    private List<String> items(String file) {
        String uri = "urn:" + Secrets.word();
        String source = secrets.word(file + " public:source of a kill", false);
        Map<String, Object> killed = Map.of("uri", uri, "version", "1", "source", source);
        List<String> items = new ArrayList<>();
        items.add(json(file + " public", false, Map.of()));
        items.add(json(file + " withheld", true, Map.of("pubstatus", "withheld")));
        items.add(json(file + " embargoed", true, Map.of("embargoeduntil", later())));
        items.add(json(file + " killed", true, killed));
        Map<String, Object> kill = Map.of("uri", uri, "version", "2", "source", source, "pubstatus", "canceled");
        items.add(JSON.writeValueAsString(kill));
        return items;
    }

    private static String later() {
        return OffsetDateTime.now().plusDays(3).withNano(0).toString();
    }

    /** Public, until an editor decides otherwise. */
    private List<String> decided() {
        return List.of(
                json("neighbour", false, Map.of()),
                json("by editor", false, Map.of()),
                json("withdrawn", false, Map.of()),
                json("legal", false, Map.of()),
                json("changing", false, Map.of()));
    }

    private void versions() {
        Map<String, Object> first = version("urn:versions", "2");
        Map<String, Object> second = version("urn:versions", "3");
        Map<String, Object> late = version("urn:versions", "1");
        upload("first version", json("first version", true, first), "now");
        upload("second version", json("second version", false, second), "now");
        upload("late version", json("late version", true, late), "now");
    }

    /** The statements of a source about one of its versions, all of which it calls the same. */
    Map<String, Object> version(String uri, String number) {
        String source = shared.computeIfAbsent(uri, one -> secrets.word("versions:source", false));
        return Map.of("uri", uri, "version", number, "source", source);
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int number = 0;
            for (String item : items("zip")) {
                entry(zip, number++ + ".json", item);
            }
            entry(zip, "dienst.xml", nitf("nitf", false, ""));
            entry(zip, "spaeter.xml", nitf("embargoed nitf", true, " management-status=\"withheld\""));
            entry(zip, "lokales.md", markdown("markdown", false));
            entry(zip, "seite.html", html("html", false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    String json(String place, boolean hidden, Map<String, Object> more) {
        return json(place, hidden, more, "");
    }

    private String json(String place, boolean hidden, Map<String, Object> more, String markup) {
        Named named = new Named(place, hidden);
        Map<String, Object> item = new TreeMap<>();
        item.put("uri", "urn:" + named.word("source's number"));
        item.put("headline", headline(named));
        item.put("headline_kicker", named.name("kicker"));
        item.put("byline", "Von " + named.name("byline") + " " + named.name("byline"));
        item.put("dateline", Map.of("text", "ROSTOCK"));
        item.put("slugline", named.word("slugline"));
        item.put("source", named.name("source"));
        item.put("section", named.name("section"));
        item.put("keywords", List.of(named.name("keyword")));
        item.put("people", List.of(named.name("person") + " " + named.name("person")));
        item.put("places", List.of("Rostock", named.name("place")));
        item.put("organisations", List.of(named.name("organisation") + " AG"));
        item.put("copyrightnotice", named.name("rights"));
        item.put("language", "de");
        item.put("versioncreated", "2024-05-16T10:15:00+02:00");
        item.put("ednote", note(place));
        item.put("body_html", paragraphs(named) + markup + "<!-- " + note(place) + " -->");
        item.putAll(more);
        return JSON.writeValueAsString(item);
    }

    private String paragraphs(Named named) {
        return "<p>" + COMMON + "</p><p>Der " + named.name("measure") + "bestand lag 2023 bei "
                + named.number("value of its own measure") + " Euro. Der Werftumsatz lag 2023 bei "
                + named.number("value") + " Euro. Das nannte " + named.name("person in text") + " "
                + named.name("person in text") + " einen " + named.word("text") + ".</p><h2>" + named.name("subhead")
                + "</h2><blockquote><p>„" + named.name("quote") + "“</p></blockquote>";
    }

    private String nitf(String place, boolean hidden, String status) {
        Named named = new Named(place, hidden);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><nitf baselang=\"de\"><head><title>" + headline(named)
                + "</title><docdata" + status + "><doc-id id-string=\"urn:" + named.word("source's number")
                + "\"/><date.issue norm=\"20240516T101500+0200\"/><ed-msg info=\"" + note(place)
                + "\"/></docdata><pubdata name=\"" + named.name("source") + "\"/></head><body><body.head><hedline><hl1>"
                + headline(named) + "</hl1></hedline><note><body.content><p>" + note(place)
                + "</p></body.content></note></body.head><body.content>" + paragraphs(named)
                + "</body.content></body></nitf>";
    }

    private String markdown(String place, boolean hidden) {
        Named named = new Named(place, hidden);
        return "---\ntitle: " + headline(named) + "\ndate: 2024-05-16\nsource: " + named.name("source")
                + "\nlang: de\nnote: "
                + note(place) + "\nednote: " + note(place) + "\n---\n\n" + COMMON + "\n\n<!-- " + note(place)
                + " -->\n\nUnd das war " + named.word("text") + ".\n";
    }

    private String html(String place, boolean hidden) {
        Named named = new Named(place, hidden);
        return "<!DOCTYPE html><html lang=de><head><title>" + headline(named)
                + "</title><meta property=\"article:published_time\" content=\"2024-05-16\"></head><body><!-- "
                + note(place) + " --><article><h1>" + headline(named) + "</h1>" + paragraphs(named) + "<!-- "
                + note(place) + " --></article></body></html>";
    }

    private String headline(Named named) {
        headlines.computeIfAbsent(named.place, place -> named.word("headline"));
        return "Werftumsatz und " + capital(headlines.get(named.place));
    }

    /** Of the desk for the desk, hidden even where the rest is not. */
    private String note(String place) {
        return "Rückfragen an " + capital(secrets.word("note of " + place + ":note", true));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Words of one article. */
    private final class Named {

        private final String place;
        private final boolean hidden;

        Named(String place, boolean hidden) {
            this.place = place;
            this.hidden = hidden;
        }

        String word(String field) {
            return secrets.word(place + ":" + field, hidden);
        }

        String name(String field) {
            return capital(word(field));
        }

        String number(String field) {
            return secrets.number(place + ":" + field, hidden);
        }
    }
}
