package org.depesche.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.readers.MarkedText;
import org.depesche.format.readers.NodeCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the line about rights in the footer of a page. */
final class PageFooter {

    private static final String FOOTERS =
            "footer, [role=contentinfo], [class~=(?i)(^|[\\s_-])(footer|site-?info|colophon|copyright|fuss|fuß|fusszeile)([\\s_-]|$)],"
                    + " [id~=(?i)(^|[\\s_-])(footer|colophon|copyright|fuss|fusszeile)([\\s_-]|$)]";

    /** Pictures, other articles and comments, which have rights of their own. */
    private static final String OTHERS =
            "figure, aside, blockquote, picture, iframe, [class~=(?i)(^|[\\s_-])(caption|image|picture|photo|foto|bild|gallery|comments?|related|teaser|embed)([\\s_-]|$)]";

    /** Links that stand beside the rights: "© 2024 Bote | Impressum". */
    private static final Pattern SERVICE = Pattern.compile(
            "(?i)(?:impressum|imprint|datenschutz|agb|kontakt|contact|privacy|terms|cookie|nutzungsbedingungen|barrierefrei|sitemap|legal|about|über uns"
                    + "|wordpress|blogger|hugo|typo3|joomla|drupal|jekyll|ghost|nach oben|top\\b|mediadaten|abo\\b|accessib|careers|advertis|help\\b|hilfe\\b).*");

    /** Remarks of the program and its designers behind the rights. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)[.,;–—-]?\\s*(?:(?:proudly )?powered by|built with|made with|designed (?:by|with)|design(?: by)?:|theme:?\\s|stolz präsentiert|erstellt mit|umsetzung:|webdesign|realisiert mit|hosted by|printed from).*");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[|·•]\\s*");

    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)(?:(?:copyright\\s?)?(?:©|\\(c\\)|copyright\\b)|alle inhalte ©).{0,40}\\p{L}{2}.{0,160}");

    private static final Pattern RESERVED = Pattern.compile(
            "(?i)\\s+(?:alle rechte|all rights|nachdruck|vervielfältigung|tous droits|reproduction)\\b[^.]{0,120}\\.?");

    /** A line below the text with nothing but its rights. */
    private static final Pattern OF_ARTICLE = Pattern.compile(
            "(?:Copyright )?(?:©|\\([cC]\\)|Copyright) (?:19|20)\\d\\d .{2,60}?(?:\\.|,) (?:All rights reserved|Alle Rechte vorbehalten)\\.?");

    private static final String YEARS = "(?:19|20)\\d\\d(?:\\s?[–-]\\s?(?:(?:19|20)\\d\\d)?)?";

    /** Rights without their holder, whom the next sentence names: "©Copyright 2001-2023. Hafen Media Ltd." */
    private static final Pattern YEARS_ALONE =
            Pattern.compile("(?:(?:©|\\([cC]\\)|Copyright)\\s?){1,2}" + YEARS + "\\.");

    private static final Pattern HOLDER = Pattern.compile("(?:©|\\([cC]\\)|Copyright)\\s?(?:©\\s?)?(?:" + YEARS
            + "[,:]?\\s(?:by\\s)?)?(?<holder>\\p{Lu}[\\p{L}&'’-]*(?:\\s[\\p{L}&'’-]+){0,4}?)(?:,?\\s" + YEARS
            + ")?(?:[.,]\\s.*|\\s(?i:alle rechte|all rights|vervielfältigung|nachdruck|reproduction)\\b.*)?$");

    private static final Pattern ADDRESS = Pattern.compile("\\s+https?://\\S+$");

    private static final Pattern DATED = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    /** Maps and photographs, whose rights are no rights to the article. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?i).*(?:OpenStreetMap|Mapbox|MapTiler|Leaflet|Google|\\bFotos?\\b|\\bPhotos?\\b|\\bBild(?:er)?:).*");

    private static final int LONGEST = 220;

    /** Rights with a remark of a program behind them. */
    private static final int LONGEST_PART = 500;

    /** Lines at the end of a page without a footer in which its rights stand. */
    private static final int LAST = 3;

    private static final int MOST = 50;

    /** Footers with menus of hundreds of links have fewer nodes; elements with more have the whole page. */
    private static final int MOST_NODES = 10_000;

    private PageFooter() {}

    /** @param shown the visible lines of the page */
    static @Nullable String rights(Document page, List<Passage> shown) {
        List<Element> footers = page.select(FOOTERS);
        for (Element footer : footers.subList(0, Math.min(MOST, footers.size()))) {
            if (footer.closest(OTHERS) == null
                    && !footer.normalName().matches("html|body")
                    && !NodeCount.exceeds(MOST_NODES, footer)) {
                for (String line : linesOf(footer)) {
                    String rights = rightsIn(line);
                    if (rights != null) {
                        return rights;
                    }
                }
            }
        }
        for (Passage line : shown) {
            if (OF_ARTICLE.matcher(line.text()).matches()) {
                return line.text();
            }
        }
        for (Passage last : shown.subList(Math.max(0, shown.size() - LAST), shown.size())) {
            String rights = last.kind().isOfPicture() || last.text().length() > LONGEST ? null : rightsIn(last.text());
            if (rights != null && DATED.matcher(rights).find()) {
                return rights;
            }
        }
        return null;
    }

    /** The outlet that a short line about rights names, "© Nordsee-Kurier 1998"; null if it names none. */
    static @Nullable String holder(@Nullable String rights) {
        Matcher named = HOLDER.matcher(Objects.requireNonNullElse(rights, ""));
        return named.lookingAt() ? named.group("holder").strip() : null;
    }

    /** The lines of a footer, divided at its links. */
    private static List<String> linesOf(Element footer) {
        Element copy = footer.clone();
        for (Element link : copy.select("a")) {
            String text = CleanText.line(link.text());
            link.text(SERVICE.matcher(text).matches() ? " | " : text);
        }
        copy.select("nav, ul, form, figure").remove();
        List<String> lines = new ArrayList<>();
        MarkedText.passagesOf(copy).forEach(passage -> lines.add(passage.text()));
        return lines;
    }

    /** A line up to the end of its first sentence, and the one about rights behind it; addresses follow on pages to print. */
    private static String withoutRest(String line) {
        String first = Sentences.first(line);
        if (YEARS_ALONE.matcher(first).matches()) {
            first += Sentences.first(line.substring(first.length()));
        }
        Matcher reserved = RESERVED.matcher(line.substring(first.length()));
        String rights = reserved.lookingAt() ? first + reserved.group() : first;
        return ADDRESS.matcher(rights).replaceFirst("");
    }

    private static @Nullable String rightsIn(String line) {
        List<String> parts = BETWEEN.splitAsStream(line).toList();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).length() > LONGEST_PART) {
                continue;
            }
            String part = PageNoise.behindLabels(
                    withoutRest(PROGRAM.matcher(parts.get(i)).replaceFirst("").strip()));
            Matcher rights = RIGHTS.matcher(part);
            if (rights.matches() && !OF_OTHERS.matcher(part).matches()) {
                String next = i + 1 < parts.size() ? parts.get(i + 1) : "";
                return next.matches("(?i)(?:alle rechte vorbehalten|all rights reserved)\\.?")
                        ? part + ". " + next
                        : part;
            }
        }
        return null;
    }
}
