package org.depesche.format;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;

/** The common names of XML formats, by namespace or root element. */
public final class XmlDialect {

    /** By part of the namespace. */
    private static final Map<String, String> NAMESPACES = Vocabulary.of("""
            NewsML-G2: iptc.org/std/nar/
            NewsML 1.2: iptc.org/std/newsml
            SportsML: iptc.org/std/sportsml
            Atom: w3.org/2005/atom, purl.org/atom
            RSS: purl.org/rss/, netscape.com/rdf
            RDF: w3.org/1999/02/22-rdf
            SVG: w3.org/2000/svg
            TEI: tei-c.org
            DocBook: docbook.org
            PRISM: prismstandard.org
            KML: opengis.net/kml, google.com/kml
            Sitemap: sitemaps.org, google.com/schemas/sitemap
            Word XML: wordprocessingml, word/2003/wordml
            Office XML: openxmlformats.org, schemas.microsoft.com/office
            OpenDocument XML: opendocument:xmlns
            SOAP: soap
            GPX: topografix.com/gpx
            MathML: w3.org/1998/math
            XSLT: w3.org/1999/xsl
            XML Schema: w3.org/2001/xmlschema
            """, Function.identity());

    /** By the root element, in lower case. */
    private static final Map<String, String> ROOTS = Vocabulary.of("""
            NewsML-G2: newsitem, newsmessage, packageitem, catalogitem, conceptitem, knowledgeitem, planningitem
            NewsML 1.2: newsml
            SportsML: sports-content
            RSS: rss
            RDF: rdf
            Atom: feed, entry
            SVG: svg
            TEI: tei, tei.2, teicorpus
            DocBook: book, chapter
            DocBook / JATS: article
            KML: kml
            Sitemap: urlset, sitemapindex
            OPML: opml
            Word XML: worddocument, document
            SOAP: envelope
            Property List: plist
            GPX: gpx
            XLIFF: xliff
            Maven POM: project
            """, Function.identity());

    private static final Pattern RSS_IN_RDF =
            Pattern.compile("purl\\.org/rss/1\\.|purl\\.org/net/rss1\\.|netscape\\.com/rdf");

    /** Namespace and root of documents of word processors that are one file. */
    private static final Pattern OFFICE = Pattern.compile(".*opendocument:xmlns:office:\\S* document"
            + "|.*/office/word/2003/wordml worddocument|.*/office/2006/xmlpackage package");

    private XmlDialect() {}

    /** The name of the format with this root element; empty if it is unknown. */
    public static Optional<String> of(String namespaceOfRoot, String root) {
        String namespace = SmallLetters.of(namespaceOfRoot);
        return NAMESPACES.entrySet().stream()
                .filter(known -> namespace.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(ROOTS.get(SmallLetters.of(root))));
    }

    /** Whether it is a document of a word processor in one file. */
    static boolean isOffice(String namespace, String localName) {
        return OFFICE.matcher(SmallLetters.of(namespace + " " + localName)).matches();
    }

    /** Whether it is RSS or Atom. The root of RSS 1.0 is that of RDF, with the namespace of RSS beside it. */
    static boolean isFeed(String namespace, String localName, String attributes) {
        String root = SmallLetters.of(localName);
        return switch (of(namespace, root).orElse("")) {
            case "RSS" -> true;
            case "Atom" -> root.equals("feed") || root.equals("entry") && !namespace.isEmpty();
            case "RDF" -> RSS_IN_RDF.matcher(attributes).find();
            default -> false;
        };
    }
}
