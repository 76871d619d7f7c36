package org.depesche.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.depesche.tagging.SmallLetters;

/** The common names of XML formats, by namespace or root element. */
public final class XmlDialect {

    /** By part of the namespace. */
    private static final Map<String, String> NAMESPACES = new LinkedHashMap<>();

    /** By the root element, in lower case. */
    private static final Map<String, String> ROOTS = new LinkedHashMap<>();

    static {
        NAMESPACES.put("iptc.org/std/nar/", "NewsML-G2");
        NAMESPACES.put("iptc.org/std/newsml", "NewsML 1.2");
        NAMESPACES.put("iptc.org/std/sportsml", "SportsML");
        NAMESPACES.put("w3.org/2005/atom", "Atom");
        NAMESPACES.put("purl.org/atom", "Atom");
        NAMESPACES.put("purl.org/rss/", "RSS");
        NAMESPACES.put("netscape.com/rdf", "RSS");
        NAMESPACES.put("w3.org/1999/02/22-rdf", "RDF");
        NAMESPACES.put("w3.org/2000/svg", "SVG");
        NAMESPACES.put("tei-c.org", "TEI");
        NAMESPACES.put("docbook.org", "DocBook");
        NAMESPACES.put("prismstandard.org", "PRISM");
        NAMESPACES.put("opengis.net/kml", "KML");
        NAMESPACES.put("google.com/kml", "KML");
        NAMESPACES.put("sitemaps.org", "Sitemap");
        NAMESPACES.put("google.com/schemas/sitemap", "Sitemap");
        NAMESPACES.put("wordprocessingml", "Word XML");
        NAMESPACES.put("word/2003/wordml", "Word XML");
        NAMESPACES.put("openxmlformats.org", "Office XML");
        NAMESPACES.put("schemas.microsoft.com/office", "Office XML");
        NAMESPACES.put("opendocument:xmlns", "OpenDocument XML");
        NAMESPACES.put("soap", "SOAP");
        NAMESPACES.put("topografix.com/gpx", "GPX");
        NAMESPACES.put("w3.org/1998/math", "MathML");
        NAMESPACES.put("w3.org/1999/xsl", "XSLT");
        NAMESPACES.put("w3.org/2001/xmlschema", "XML Schema");

        for (String root :
                "newsitem newsmessage packageitem catalogitem conceptitem knowledgeitem planningitem".split(" ")) {
            ROOTS.put(root, "NewsML-G2");
        }
        ROOTS.put("newsml", "NewsML 1.2");
        ROOTS.put("sports-content", "SportsML");
        ROOTS.put("rss", "RSS");
        ROOTS.put("rdf", "RDF");
        ROOTS.put("feed", "Atom");
        ROOTS.put("entry", "Atom");
        ROOTS.put("svg", "SVG");
        ROOTS.put("tei", "TEI");
        ROOTS.put("tei.2", "TEI");
        ROOTS.put("teicorpus", "TEI");
        ROOTS.put("book", "DocBook");
        ROOTS.put("chapter", "DocBook");
        ROOTS.put("article", "DocBook / JATS");
        ROOTS.put("kml", "KML");
        ROOTS.put("urlset", "Sitemap");
        ROOTS.put("sitemapindex", "Sitemap");
        ROOTS.put("opml", "OPML");
        ROOTS.put("worddocument", "Word XML");
        ROOTS.put("document", "Word XML");
        ROOTS.put("envelope", "SOAP");
        ROOTS.put("plist", "Property List");
        ROOTS.put("gpx", "GPX");
        ROOTS.put("xliff", "XLIFF");
        ROOTS.put("project", "Maven POM");
    }

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
}
