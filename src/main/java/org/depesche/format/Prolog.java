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
 * @param definesEntities whether the document type defines entities
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

    /** Elements at the beginning of a page without its first tags, or of a part of a page. */
    private static final Set<String> OF_HTML = Set.of("""
            html head body article main section header footer nav aside div p h1 h2 h3 h4 meta title link script style
            noscript span table ul ol dl a b i strong em font center blockquote figure img br hr pre form iframe base
            """.strip().split("\\s+"));

    /** Elements that distinguish other articles and sections from those of pages. */
    private static final Pattern NOT_OF_HTML =
            Pattern.compile("<(?:para|simpara|sect1|front|article-meta|articleinfo|info|journal-meta)[\\s>]");

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** The prolog; null if the text does not begin with mark-up. */
    static @Nullable Prolog of(String text) {
        int at = visible(text, 0);
        if (at == text.length() || text.charAt(at) != '<') {
            return null;
        }
        boolean declared = false;
        String doctype = null;
        boolean entities = false;
        while (at < text.length()) {
            int end;
            if (text.startsWith("<?", at)) {
                declared |= text.regionMatches(true, at, "<?xml", 0, 5) && !text.startsWith("-", at + 5);
                end = after(text, "?>", at);
                end = end < 0 ? after(text, ">", at) : end;
            } else if (text.startsWith("<!--", at)) {
                end = after(text, "-->", at);
            } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
                end = afterDoctype(text, at);
                String whole = text.substring(at, end < 0 ? text.length() : end);
                doctype = SmallLetters.of(whole.substring(9).strip().split("[\\s>\\[]", 2)[0]);
                entities |= whole.contains("<!ENTITY");
            } else {
                return at(text, at, declared, doctype, entities);
            }
            at = end < 0 ? text.length() : visible(text, end);
        }
        return new Prolog(declared, doctype, entities, true, "", "", "", "");
    }

    private static Prolog at(String text, int at, boolean declared, @Nullable String doctype, boolean entities) {
        Matcher element = ELEMENT.matcher(text).region(at, text.length());
        if (!element.lookingAt()) {
            return new Prolog(declared, doctype, entities, false, "", "", "", "");
        }
        String root = element.group("name");
        int end = afterTag(text, element.end());
        String attributes = text.substring(element.end(), end < 0 ? text.length() : end - 1);
        int next = end < 0 ? text.length() : visible(text, end);
        while (text.startsWith("<!--", next) && after(text, "-->", next) > 0) {
            next = visible(text, after(text, "-->", next));
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

    private static int visible(String text, int from) {
        int at = from;
        while (at < text.length() && isInvisible(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return CleanText.isSpace(c) || type == Character.CONTROL || type == Character.FORMAT || c == '\uFFFE';
    }

    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? -1 : found + mark.length();
    }

    /** The position after the bracket that ends a tag. Brackets in quotation marks do not count. */
    private static int afterTag(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    /** The position after the document type with its internal subset. */
    private static int afterDoctype(String text, int from) {
        int open = 0;
        for (int i = from + 2; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[' -> open++;
                case ']' -> open--;
                case '"', '\'' -> {
                    int end = text.indexOf(text.charAt(i), i + 1);
                    i = end < 0 ? text.length() : end;
                }
                case '<' -> {
                    int end = text.startsWith("<!--", i) ? after(text, "-->", i) : 0;
                    i = end < 0 ? text.length() : end > 0 ? end - 1 : i;
                }
                case '>' -> {
                    if (open <= 0) {
                        return i + 1;
                    }
                }
                default -> {}
            }
        }
        return -1;
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
        if (!isPlain() && !namespace.equals(XHTML)) {
            return false;
        }
        String name = SmallLetters.of(localName());
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
