package org.depesche.format;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file of mark-up: its declaration, its document type and its root element. Hand-written, because
 * nothing of a document type may be loaded or expanded, and because pages often do not conform to their claims.
 *
 * @param isDeclared whether it declares to be XML
 * @param doctype the name in the document type, in lower case; null if there is none
 * @param definesEntities whether the document type defines entities of the text; those of document types, by which wire
 *     services name the NITF inside their NewsML, are never in a text
 * @param isCut whether the text ends, or a construct is open, before the root element
 * @param root the root element as written; empty if there is none
 * @param namespace the namespace of the root element; empty if it has none
 * @param attributes the attributes of the root element, as written
 * @param child the first element in the root element; empty if something else comes first
 */
public record Prolog(
        boolean isDeclared,
        @Nullable String doctype,
        boolean definesEntities,
        boolean isCut,
        String root,
        String namespace,
        String attributes,
        String child) {

    /** The kinds of mark-up. */
    public enum Kind {
        HTML,
        NITF,
        /** RSS or Atom */
        FEED,
        NEWSML_G2,
        NEWSML_1,
        /** a document of a word processor */
        OFFICE,
        OTHER_XML,
        BROKEN_XML,
        /** words in angle brackets */
        TEXT
    }

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.:·-]{0,100}";

    private static final Pattern ELEMENT = Pattern.compile("<(?<name>" + NAME + ")(?<!:)(?=[\\s/>])");

    private static final Pattern NAMESPACE =
            Pattern.compile("(?:^|\\s)xmlns(?<prefix>:[\\w.-]{1,60})?\\s*=\\s*[\"'](?<name>[^\"']{0,300})[\"']");

    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s+(?!%)");

    /** Elements at the beginning of a page without its first tags, or of a part of a page. */
    private static final Set<String> OF_HTML = Set.of("""
            html head body article main section header footer nav aside div p h1 h2 h3 h4 meta title link script style
            noscript span table ul ol dl a b i strong em font center blockquote figure img br hr pre form iframe base
            """.strip().split("\\s+"));

    /** Elements that distinguish other articles and sections from those of pages. */
    private static final Pattern NOT_OF_HTML =
            Pattern.compile("<(?:para|simpara|sect1|front|article-meta|articleinfo|info|journal-meta)[\\s>]");

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** The namespace that Word gives to a page that is no XML. */
    private static final String HTML_4 = "http://www.w3.org/TR/REC-html40";

    /** The prolog; null if the text does not begin with mark-up. */
    static @Nullable Prolog of(String text) {
        MarkupScan scan = new MarkupScan(text);
        int at = scan.visible(0);
        if (at == text.length() || text.charAt(at) != '<') {
            return null;
        }
        boolean declared = false;
        String doctype = null;
        boolean entities = false;
        boolean instructionsEnd = true;
        while (at < text.length()) {
            int end;
            if (text.startsWith("<?", at)) {
                declared |= text.regionMatches(true, at, "<?xml", 0, 5) && !text.startsWith("-", at + 5);
                end = instructionsEnd ? scan.after("?>", at) : -1;
                // the search goes to the end of the text, and is the same for those that follow
                instructionsEnd = end >= 0;
                end = end < 0 ? scan.after(">", at) : end;
            } else if (text.startsWith("<!--", at)) {
                end = scan.after("-->", at);
            } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
                end = scan.afterDoctype(at);
                String whole = text.substring(at, end < 0 ? text.length() : end);
                doctype = SmallLetters.of(whole.substring(9).strip().split("[\\s>\\[]", 2)[0]);
                entities |= ENTITY.matcher(whole).find();
            } else {
                return at(text, at, declared, doctype, entities);
            }
            at = end < 0 ? text.length() : scan.visible(end);
        }
        return new Prolog(declared, doctype, entities, true, "", "", "", "");
    }

    private static Prolog at(String text, int at, boolean declared, @Nullable String doctype, boolean entities) {
        MarkupScan scan = new MarkupScan(text);
        Matcher element = ELEMENT.matcher(text).region(at, text.length());
        if (!element.lookingAt()) {
            return new Prolog(declared, doctype, entities, false, "", "", "", "");
        }
        String root = element.group("name");
        int end = scan.afterTag(element.end());
        String attributes = text.substring(element.end(), end < 0 ? text.length() : end - 1);
        int next = end < 0 ? text.length() : scan.visible(end);
        while (text.startsWith("<!--", next) && scan.after("-->", next) > 0) {
            next = scan.visible(scan.after("-->", next));
        }
        Matcher child = ELEMENT.matcher(text).region(next, text.length());
        return new Prolog(
                declared,
                doctype,
                entities,
                end < 0,
                root,
                namespace(root, attributes),
                attributes,
                child.lookingAt() ? child.group("name") : "");
    }

    private static String namespace(String root, String attributes) {
        String prefix = root.contains(":") ? ":" + root.substring(0, root.indexOf(':')) : null;
        Matcher stated = NAMESPACE.matcher(attributes);
        while (stated.find()) {
            if (prefix == null ? stated.group("prefix") == null : prefix.equals(stated.group("prefix"))) {
                return stated.group("name");
            }
        }
        return "";
    }

    /** The root element's name without its prefix. */
    public String localName() {
        return root.substring(root.indexOf(':') + 1);
    }

    /** @param text the file or its beginning */
    public Kind kind(String text) {
        if (root.isEmpty()) {
            return withoutRoot();
        }
        if (isHtml(text)) {
            return Kind.HTML;
        }
        if (localName().equals("nitf") && (namespace.isEmpty() || namespace.contains("/NITF/"))) {
            return Kind.NITF;
        }
        return switch (XmlDialect.of(namespace, localName()).orElse("")) {
            case "" -> listed();
            case "NewsML-G2" -> Kind.NEWSML_G2;
            case "NewsML 1.2" -> Kind.NEWSML_1;
            default ->
                XmlDialect.isFeed(namespace, localName(), attributes())
                        ? Kind.FEED
                        : XmlDialect.isOffice(namespace, localName()) ? Kind.OFFICE : Kind.OTHER_XML;
        };
    }

    private Kind withoutRoot() {
        boolean page = "html".equals(doctype);
        return isDeclared || doctype != null && !page ? Kind.BROKEN_XML : page ? Kind.HTML : Kind.TEXT;
    }

    /** Whether it is a page or a part of a page: neither declaration nor document type say XML. */
    private boolean isHtml(String text) {
        String name = SmallLetters.of(localName());
        boolean ofWord = name.equals("html") && namespace.equals(HTML_4);
        if (!isPlain() && !namespace.equals(XHTML) && !ofWord) {
            return false;
        }
        boolean page = "html".equals(doctype);
        if (name.equals("html")) {
            return true;
        }
        return !isDeclared
                && (doctype == null || page)
                && (OF_HTML.contains(name) && !NOT_OF_HTML.matcher(text).find() || page && root.contains("-"));
    }

    private boolean isPlain() {
        return namespace.isEmpty() && !root.contains(":");
    }

    /** The kind of the articles that an unknown element lists. */
    private Kind listed() {
        if (!isPlain() || !attributes.isBlank() || doctype != null) {
            return Kind.OTHER_XML;
        }
        return switch (child.substring(child.indexOf(':') + 1)) {
            case "nitf" -> Kind.NITF;
            case "newsItem", "newsMessage" -> Kind.NEWSML_G2;
            default -> Kind.OTHER_XML;
        };
    }
}
