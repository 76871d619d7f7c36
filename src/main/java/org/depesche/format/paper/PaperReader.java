package org.depesche.format.paper;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.Limits;
import org.depesche.format.Problem;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.format.XmlDialect;
import org.depesche.format.readers.Markup;
import org.depesche.format.readers.XmlReading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads XML of no known format whose elements have the names of an article's fields, in German or English. Broken XML, and XML
 * that withdraws an article, are left to the refusal of foreign files.
 */
public record PaperReader(DateText dates) implements ArticleReader {

    private static final Pattern START =
            Pattern.compile("<(?<name>[\\p{L}_][\\p{L}\\p{N}_.:-]{0,100})(?<attributes>\\s[^<>]{0,1000})?/?>");

    /** Elements of known formats inside an envelope, and of articles in DocBook and JATS. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?i)<(?:[\\w.-]{1,40}:)?(?:nitf|newsitem|newsml|newsmessage|rss|html|front|article-meta|articleinfo|journal-meta|sect1|simpara)[\\s>]");

    /** The known formats whose root may also be a newspaper's own. */
    private static final String ALSO_OF_PAPERS = "DocBook / JATS";

    /** Whether the file is such XML. Throws {@link UnreadableException} if it is too long to be read as a whole. */
    public static boolean is(SourceFile file) {
        Prolog prolog = file.prolog();
        if (prolog == null || prolog.definesEntities() || file.size() > Limits.WHOLE_FILE) {
            return false;
        }
        String head = file.head();
        String dialect = XmlDialect.of(prolog.namespace(), prolog.localName()).orElse(ALSO_OF_PAPERS);
        if (prolog.kind(head) != Prolog.Kind.OTHER_XML
                || !dialect.equals(ALSO_OF_PAPERS)
                || OF_OTHERS.matcher(head).find()
                || !hasNames(head)) {
            return false;
        }
        XmlReading reading = XmlReading.of(file.markup());
        return reading.fault() == null && reading.withdrawn().isEmpty();
    }

    private static boolean hasNames(String head) {
        Matcher start = START.matcher(head);
        boolean headline = false;
        boolean text = false;
        while (start.find() && !(headline && text)) {
            Element stated = Jsoup.parse(start.group(), Markup.xml()).firstElementChild();
            if (stated != null) {
                PaperElement element = new PaperElement(new Element(NamingAttributes.nameOf(stated)));
                headline |= element.isHeadline();
                text |= element.isText();
            }
        }
        return headline && text;
    }

    @Override
    public boolean reads(SourceFile file) {
        return is(file);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        Element root = Jsoup.parse(file.markup(), Markup.xml()).firstElementChild();
        if (root != null) {
            NamingAttributes.resolve(root);
        }
        List<PaperElement> articles = root == null ? List.of() : PaperArticles.in(root);
        if (root == null || articles.isEmpty()) {
            throw new UnreadableException(Problem.of("xml-no-article", root == null ? "" : "<" + root.tagName() + ">"));
        }
        return IntStream.range(0, articles.size())
                .mapToObj(index -> new PaperArticle(articles.get(index), new DraftBuilder(dates)).item(index));
    }
}
