package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class HostileFilesTests {

    /** Of the thread's own time: how busy the machine is besides must not matter. With the quick compiler alone. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void saysWhyAFileIsRefused(String name, byte[] bytes, String problem) {
        List<Item> items = SampleDrafts.items(SourceFile.of(name, bytes));
        assertThat(items).last().isInstanceOfSatisfying(Item.Unreadable.class, unreadable -> {
            assertThat(unreadable.problem().key()).isEqualTo("format.problem." + problem);
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertThat(ResourceBundle.getBundle("messages.format", language)
                                .getString(unreadable.problem().key()))
                        .isNotBlank();
            }
        });
    }

    static Stream<Arguments> refused() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        return Stream.of(
                arguments("empty.txt", bytes(""), "empty"),
                arguments("mark-only.txt", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "empty"),
                arguments("wide-mark-only.txt", new byte[] {(byte) 0xFF, (byte) 0xFE}, "empty"),
                arguments("blank.txt", bytes(" \n\t\r\n ".repeat(1000)), "empty"),
                arguments("invisible.txt", bytes("\u200B\u202E\u00AD".repeat(10)), "no-text"),
                arguments("noise.txt", noise, "binary"),
                arguments("noughts.txt", new byte[5000], "binary"),
                arguments("report.txt", bytes("%PDF-1.7\n1 0 obj"), "pdf-cut-off"),
                arguments("archive.html", bytes("PK\u0003\u0004 and so on"), "foreign-archive"),
                arguments(
                        "letter.docx",
                        bytes("PK\u0003\u0004[Content_Types].xml PK\u0003\u0004word/document.xml"),
                        "office-broken"),
                arguments("table.csv", bytes("name;strasse\nHafen;Kai 1\n"), "foreign-table"),
                arguments(
                        "cut.xml",
                        bytes("<nitf><head><title>Halb</title></head><body><body.content><p>Der"),
                        "cut-off"),
                arguments("huge.txt", bytes("Ein Satz. ".repeat(6_000_000)), "file-large"),
                arguments("long.txt", bytes("Ein Satz. ".repeat(300_000)), "text-long"),
                arguments("many.txt", bytes("a\n\n".repeat(100_000)), "text-many-paragraphs"),
                arguments("deep-array.json", bytes("[".repeat(100_000)), "json-deep"),
                arguments("deep-object.json", bytes("{\"a\":".repeat(100_000)), "json-deep"),
                arguments("deep-body.json", bytes("{\"headline\":" + "[".repeat(100_000)), "json-deep"),
                arguments(
                        "many-values.json",
                        bytes("{\"subject\":[" + "{},".repeat(1_000_000) + "0]}"),
                        "item-many-values"),
                arguments("other.json", bytes("{\"name\": \"x\", \"dependencies\": {}}"), "json-other"),
                arguments("numbers.json", bytes("[1, 2, 3]"), "json-other"),
                arguments("cut.json", bytes("{\"headline\": \"x"), "json-broken"),
                arguments(
                        "bomb.xml",
                        bytes("<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"aaaa\">]><nitf/>"),
                        "xml-entities"),
                arguments("feed.xml", bytes("<?xml version=\"1.0\"?><feed><entry/></feed>"), "no-text"),
                arguments(
                        "drawing.svg",
                        bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                        "xml-other"),
                arguments("office.xml", bytes("<w:document xmlns:w=\"urn:w\"><w:p/></w:document>"), "xml-other"),
                arguments("large.html", bytes("<p>" + "<b>x".repeat(1_500_000)), "markup-long"),
                arguments("links.html", bytes("<html><a href=1>x</a>"), "no-article"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void takesNoLongerThanItsSizeIsWorth(String name, String text) {
        long start = CPU.getCurrentThreadCpuTime();
        List<Item> items = SampleDrafts.items(SourceFile.of(name, bytes(text)));
        assertThat(items).isNotEmpty().noneMatch(HostileFilesTests::isBug);
        assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start)).isLessThan(BOUND);
    }

    private static boolean isBug(Item item) {
        return item instanceof Item.Unreadable unreadable
                && unreadable.problem().key().equals("format.problem.not-understood");
    }

    @Test
    void showsAFileOfBrokenCharactersInTimeThatGrowsWithIt() {
        byte[] broken = bytes("Der Hafen. ".repeat(7_000) + "\uFFFD".repeat(120_000) + "a");
        long start = CPU.getCurrentThreadCpuTime();
        assertThat(new ArticleReaders(Clock.systemUTC()).written(SourceFile.of("a.txt", broken), 0))
                .isNotNull();
        assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start)).isLessThan(BOUND);
    }

    static Stream<Arguments> slow() {
        int many = 10_000;
        return Stream.of(
                arguments("word.txt", "A".repeat(1_900_000)),
                arguments("capitals.txt", "A ".repeat(900_000)),
                arguments("stops.txt", ". ".repeat(900_000)),
                arguments("lines.txt", "Von: x\n".repeat(many)),
                arguments("dates.txt", "Titel\nDatum: " + "1".repeat(many) + "\n\nText."),
                arguments("brackets.md", "# x\n\n" + "[".repeat(many)),
                arguments("links.md", "# x\n\n" + "[a](".repeat(many)),
                arguments("stars.md", "# x\n\n" + "*a **b ".repeat(many)),
                arguments("quotes.md", "# x\n\n" + ">".repeat(many) + " a"),
                arguments("lists.md", "# x\n\n" + "- ".repeat(many) + " a"),
                arguments("ticks.md", "# x\n\n" + "`a``b```".repeat(many)),
                arguments("yaml.md", "---\ntitle: " + "[".repeat(50_000) + "\n---\nText."),
                arguments("merge.md", "---\na: &a {<<: *a}\ntitle: x\n---\nText."),
                arguments("divs.html", "<html><body>" + "<div class='ad x'>".repeat(many) + "<p>Text hier."),
                arguments("flat.html", "<html><body>" + "<div class=ad><p>Text hier.</p></div>".repeat(many)),
                arguments(
                        "footers.html",
                        page("<h1>Hafen</h1>", "<footer>".repeat(50) + "y <nav>x</nav>".repeat(50_000))),
                arguments("heading.html", page("<h1>Hafen" + "y <i class=kicker>x</i>".repeat(50_000) + "</h1>", "")),
                arguments(
                        "headings.html",
                        page("<h1>Hafen<div>".repeat(300) + "y <svg>x</svg>".repeat(50_000) + "</h1>", "")),
                arguments(
                        "quotes.html",
                        page("<h1>Hafen</h1>", "<blockquote>".repeat(50) + "y <cite>x</cite>".repeat(50_000))),
                arguments(
                        "notes.nitf",
                        "<nitf><body><body.head><hedline><hl1>Hafen</hl1></hedline><byline>"
                                + "y<byttl>x</byttl>".repeat(50_000) + "</byline></body.head><body.content>"
                                + "<p>Der Hafen wächst.</p>" + "y<note>x</note>".repeat(50_000)
                                + "</body.content></body></nitf>"),
                arguments("lists.html", "<html><body>" + "<ul><li><a>x</a>".repeat(many)),
                arguments(
                        "letters.rss",
                        "<rss version='2.0'><channel><item><title>x</title><description><![CDATA["
                                + "<font><b>x<br>".repeat(many) + "]]></description></item></channel></rss>"),
                arguments("unclosed.html", "<html><body>" + "<p><b><i>x".repeat(many)),
                arguments("table.html", "<html><body><table>" + "<tr><td><table>".repeat(many)),
                arguments(
                        "ways.html",
                        "<html><body><article><h1>x</h1><p>Der Hafen wächst.</p><p>" + "<a href=a>Home</a>".repeat(200)
                                + "&gt;".repeat(100_000) + "x".repeat(300) + "</p></article>"),
                arguments(
                        "rows.fodt",
                        "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                                + " office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text><table:table>"
                                + row("Autor", "Lisa Beispiel") + row("Quelle", "Bote")
                                + row("Preis im Hafen", "5 Euro").repeat(4_000)
                                + "</table:table><text:p>Der Hafen wächst.</text:p></office:text></office:body></office:document>"),
                arguments(
                        "agencies.html",
                        "<html><body><article><h1>x</h1><p>Der Hafen wächst weiter.</p><figure><img src=a.jpg><div>"
                                + "<p>Bote</p>".repeat(many)
                                + "</div><figcaption>Ein Kran.</figcaption></figure></article>"),
                arguments("comments.html", "<!--".repeat(many)),
                arguments("instructions.xml", "<?a>".repeat(500_000)),
                arguments(
                        "dashes.html",
                        "<html><body><article><h1>x</h1><p>Der Hafen wächst weiter.</p><figure><img src=a.jpg><figcaption>a"
                                + "-".repeat(100_000) + " b. Foto: dpa</figcaption></figure></article>"),
                arguments(
                        "title.json",
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"a" + " ".repeat(100_000)
                                + "b\",\"items\":[{\"id\":\"1\",\"content_text\":\"Der Hafen wächst.\"}]}"),
                arguments("deep.xml", "<nitf><body><body.content>" + "<block><p>x".repeat(many)),
                arguments(
                        "byline.xml",
                        "<nitf><body><body.head><byline>Lisa" + ",".repeat(100_000)
                                + "x</byline></body.head><body.content><p>Text."),
                arguments("persons.xml", "<nitf><body><body.content><p>" + "<person>x ".repeat(many)),
                arguments("cdata.xml", "<nitf><body><body.content><![CDATA[" + "<p>".repeat(many)),
                arguments(
                        "captions.rss",
                        "<rss version='2.0'><channel><item><wp:post_type>post</wp:post_type><title>x</title><description>"
                                + "[caption]&lt;img&gt;".repeat(50_000) + "</description></item></channel></rss>"),
                arguments("items.rss", "<rss version='2.0'><channel>" + "<item/>".repeat(many) + "</channel></rss>"),
                arguments(
                        "authors.atom",
                        "<feed xmlns='http://www.w3.org/2005/Atom'>" + "<author><name>x</name></author>".repeat(many)
                                + "<entry><id>1</id></entry>".repeat(many) + "</feed>"),
                arguments(
                        "addresses.rss",
                        "<rss version='2.0'><channel><item><title>x</title><author>" + "@".repeat(1_000_000)
                                + " x</author></item></channel></rss>"),
                arguments("news.xml", "<NewsML>" + "<NewsItem><NewsComponent/></NewsItem>".repeat(many) + "</NewsML>"),
                arguments("components.xml", "<NewsML><NewsItem>" + "<NewsComponent>".repeat(many)),
                arguments(
                        "equivalents.xml",
                        "<NewsML><NewsItem>"
                                + "<NewsComponent EquivalentsList='yes'><ContentItem><DataContent>x</DataContent></ContentItem>"
                                        .repeat(150)
                                + "</NewsComponent>".repeat(150) + "</NewsItem></NewsML>"),
                arguments(
                        "topics.xml",
                        "<NewsML><TopicSet>" + "<Topic Duid='t'><FormalName>x</FormalName></Topic>".repeat(many)
                                + "</TopicSet><NewsItem><NewsComponent>" + "<TopicOccurrence Topic='#t'/>".repeat(many)
                                + "</NewsComponent></NewsItem></NewsML>"),
                arguments("items.xml", "<newsMessage>" + "<newsItem>".repeat(many)),
                arguments(
                        "closed-items.xml",
                        "<newsMessage>" + "<newsItem>".repeat(many) + "x" + "</newsItem>".repeat(many) + "<"),
                arguments("flat-items.xml", "<newsMessage>" + "<newsItem guid='a'/>".repeat(many) + "</newsMessage>"),
                arguments(
                        "subjects.xml",
                        "<newsItem><contentMeta>"
                                + "<subject qcode='a:b'/>".repeat(many)
                                + "</contentMeta>"
                                + "<assert qcode='a:b'><name>x</name></assert>".repeat(many)
                                + "</newsItem>"),
                arguments(
                        "breaks.xml",
                        "<newsItem><contentSet><inlineData>" + "\n   a".repeat(300_000)
                                + "</inlineData></contentSet></newsItem>"),
                arguments(
                        "renditions.xml",
                        "<newsItem><contentSet>" + "<inlineXML><p>Ein Satz.</p></inlineXML>".repeat(many)
                                + "</contentSet></newsItem>"),
                arguments(
                        "accents.xml",
                        "<newsItem><contentMeta><headline>x</headline></contentMeta><contentSet><inlineXML><p>a"
                                + "\u0301".repeat(100_000) + "</p></inlineXML></contentSet></newsItem>"),
                arguments(
                        "domain.xml",
                        "<newsItem><itemMeta><provider><name>" + "A.".repeat(many)
                                + "a</name></provider></itemMeta><contentSet><inlineXML><p>Text.</p></inlineXML></contentSet></newsItem>"),
                arguments(
                        "headlines.xml",
                        "<newsItem><contentSet><inlineXML><idf><element type='body'>Text.</element>"
                                + "<element type='headline'/><object type='x-im/x'/><object type='x-im/link'/>"
                                        .repeat(30_000)
                                + "</idf></inlineXML></contentSet></newsItem>"),
                arguments("sender.txt", "Von: a@a" + ".a".repeat(many) + "\nAn: b@b.example\nBetreff: Hafen\n\nText."),
                arguments(
                        "authors.csv",
                        "title,text,author\nHafen,Text.,\"" + "Beispiel, Lisa; ".repeat(many) + "Muster, Jan\""),
                arguments(
                        "title.fodt",
                        "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                                + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                                + " office:mimetype='application/vnd.oasis.opendocument.text'><office:meta><dc:title>Titel"
                                + " 1".repeat(many) + "</dc:title><dc:creator>Aa" + " van".repeat(many)
                                + " Bb</dc:creator></office:meta><office:body><office:text><text:p>Text.</text:p>"
                                + "</office:text></office:body></office:document>"),
                arguments(
                        "stars.dpa",
                        "ZCZC\ndpa1234 4 pl 150  dpa 0567\n\nHafen =\n\nKiel (dpa) - Der Hafen wächst.\n\n"
                                + "* ".repeat(many) + "\n\n061145 Mai 24\nNNNN"),
                arguments("number.json", "{\"headline\":\"x\",\"version\":1e999999999,\"body_text\":\"Text.\"}"),
                arguments("spaces.json", "{" + " ".repeat(many) + "\"headline\":\"x\"}"),
                arguments("lines.jsonl", "{\n".repeat(many)),
                arguments("signatures.eml", mail("-- \n".repeat(100_000))),
                arguments("blank-lines.eml", mail("http://a.example\n" + "\n".repeat(1_000_000) + "Text.")),
                arguments("attributions.eml", mail(("<".repeat(120) + "@".repeat(400) + " schrieb x:\n").repeat(800))),
                arguments(
                        "senders.eml",
                        mail("Der Hafen wächst. ".repeat(10) + "\n\n"
                                + "Über Aa%1$s\nÜber Bb%1$s\nÜber Cc%1$s\n"
                                        .formatted("x".repeat(70))
                                        .repeat(10_000))),
                arguments("ends.eml", mail("Der Hafen wächst. ".repeat(10) + "\n" + "###\nHafen\n".repeat(50_000))),
                arguments(
                        "accents.eml",
                        "From: lisa@kuestenbote.example\nSubject: Hafen\nContent-Type: text/html; charset=utf-8\n\n<p>a"
                                + "\u0301".repeat(50_000)),
                arguments("captions.eml", mail(numbered("Bildtext: Hafen %d\n", 60_000))));
    }

    private static String row(String name, String value) {
        return "<table:table-row><table:table-cell><text:p>" + name
                + "</text:p></table:table-cell><table:table-cell><text:p>" + value
                + "</text:p></table:table-cell></table:table-row>";
    }

    private static String page(String head, String foot) {
        return "<html><head><title>Hafen</title></head><body><article>" + head
                + "<p>Der Hafen wächst. Das sagt der Senat.</p></article>" + foot;
    }

    private static String mail(String text) {
        return "From: lisa@kuestenbote.example\nSubject: Hafen\n\n" + text;
    }

    private static String numbered(String line, int times) {
        return IntStream.range(0, times).mapToObj(line::formatted).collect(Collectors.joining());
    }

    @Test
    void aHeadlineOfFiveThousandCharactersBecomesBody() {
        String headline = "Wort ".repeat(1000).strip();
        for (String file : List.of(
                headline,
                "{\"headline\":\"" + headline + "\"}",
                "<nitf><title>" + headline + "</title></nitf>",
                "<html><h1>" + headline + "</h1><p>Ein Satz.</p></html>",
                "# " + headline)) {
            ArticleDraft draft = draft(file);
            assertThat(draft.headline())
                    .hasSizeLessThanOrEqualTo(Sentences.LONGEST_HEADLINE)
                    .endsWith("…");
            assertThat(draft.heading().headlineGuessed()).isTrue();
            assertThat(draft.body().getFirst().text()).isEqualTo(headline);
        }
    }

    @Test
    void aBrokenDocumentIsCalledByItsName() {
        byte[] letter = bytes("PK\u0003\u0004[Content_Types].xml PK\u0003\u0004word/document.xml");
        assertThat(SampleDrafts.read(SourceFile.of("letter.zip", letter)))
                .isEqualTo("unreadable 0: office-broken [DOCX]");
    }

    @Test
    void xmlThatIsNoArticleIsCalledByTheNameOfItsFormat() {
        String map = "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"/>";
        assertThat(SampleDrafts.read(SourceFile.of("map.xml", bytes(map)))).isEqualTo("unreadable 0: xml-other [KML]");
    }

    @Test
    void ofTwoArticlesTheOneThatIsWholeIsRead() {
        String file = "<all><nitf><title>Ganz</title></nitf><nitf><title>Halb</title></all>";
        assertThat(SampleDrafts.read(SourceFile.of("two.xml", bytes(file))))
                .contains("headline: Ganz")
                .endsWith("unreadable 1: cut-off [</nitf>]");
    }

    @Test
    void noughtsAndTurnsOfDirectionAreTakenOut() {
        ArticleDraft draft = draft("Alles\0 \u202Egut\u2066\n\nEin\0 Text \u202Dohne\u202C Tücken.\n");
        assertThat(draft.text()).isEqualTo("Alles gut\n\nEin Text ohne Tücken.");
    }

    @Test
    void loneSurrogatesAreTakenOut() {
        ArticleDraft draft = draft("{\"headline\":\"a\\ud800b\",\"body_text\":\"\\udc00Text \\ud83d\\ude00.\"}");
        assertThat(draft.text()).isEqualTo("ab\n\nText \uD83D\uDE00.");
    }

    private static ArticleDraft draft(String file) {
        List<Item> items = SampleDrafts.items(SourceFile.of("x", bytes(file)));
        assertThat(items).hasSize(1);
        return ((Item.Draft) items.getFirst()).draft();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
