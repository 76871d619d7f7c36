package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.format.CleanText;
import org.depesche.format.DatelinePlace;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head that NITF prints above a text. Some programs write its parts into the first block of the text, as the
 * format allows, or as paragraphs that their classes name.
 *
 * @param nitf the article, or an element with parts of one; the parts that the head takes are no longer in its text
 */
record NitfHead(Element nitf, DraftBuilder draft) {

    private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|from|par|por|da|door|av|af)\\b");

    /** Shorter lines may name a desk. */
    private static final int FEWEST_WORDS = 6;

    /** A note for newsrooms where the second line is. */
    private static final Pattern NOTE = Pattern.compile("(?i)eds?\\.?:\\s");

    /** Classes of paragraphs that are no text. */
    private static final Pattern KICKER =
            Pattern.compile("(?i)(?:.*[\\s_-])?(?:dachzeile|spitzmarke|kicker|overline|eyebrow|vignett)(?:[\\s_-].*)?");

    private static final Pattern SECOND = Pattern.compile(
            "(?i)(?:.*[\\s_-])?(?:unterzeile|untertitel|underrubrik|subtitle|subheadline|deck)(?:[\\s_-].*)?");

    private static final Pattern BYLINE =
            Pattern.compile("(?i)(?:.*[\\s_-])?(?:byline|autor|autorenzeile|author|forfatter)(?:[\\s_-].*)?");

    private static final int LONGEST = 200;
    private static final int MOST_NAMED = 10;

    /** "and Tom Example" below another byline. */
    private static final Pattern AND = Pattern.compile("(?i)(?:and|und|&) .*");

    /** The class of a line below the headline, beside which another is the kicker. */
    private static final Pattern BELOW = Pattern.compile("(?i)unter|sub|deck");

    void read() {
        Element head = first(nitf, "body.head");
        Element content = first(nitf, "body.content");
        Element lines = head == null ? first(nitf, "hedline") : head;
        if (lines != null) {
            readHeadlines(lines);
        }
        Element place = head == null ? null : first(head, "dateline");
        if (content != null) {
            readNamed(content);
            readBylines(head == null || head.getElementsByTag("byline").isEmpty() ? content : head);
            place = place == null ? first(content, "dateline") : place;
        } else if (head != null) {
            readBylines(head);
        }
        readDateline(place);
        draft.put(HeaderField.SOURCE, head == null ? null : text(head, "distributor"));
        readContent(content);
        draft.put(HeaderField.HEADLINE, text(nitf, "title"));
    }

    /** Of two second lines the first stands above the headline, or the other one is called so. */
    private void readHeadlines(Element lines) {
        Element headline = first(lines, "hl1");
        if (headline != null && !draft.hasHeadline()) {
            draft.headline(MarkedText.passagesOf(headline));
        }
        List<Element> others = lines.getElementsByTag("hl2").stream()
                .filter(line -> !NOTE.matcher(line.text()).lookingAt())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        Element first = others.getFirst();
        draft.put(HeaderField.KICKER, first.text());
        boolean above = headline != null && first.nextElementSiblings().contains(headline);
        others.stream()
                .skip(1)
                .filter(line -> above || BELOW.matcher(line.className()).find())
                .findFirst()
                .ifPresent(line -> draft.secondLine(line.text()));
    }

    /** Reads the parts of the head among the first paragraphs of the text. */
    private void readNamed(Element content) {
        List<Element> taken = new ArrayList<>();
        for (Element line :
                content.select("p[class]").stream().limit(MOST_NAMED).toList()) {
            String name = line.className();
            HeaderField field = KICKER.matcher(name).matches()
                    ? HeaderField.KICKER
                    : BYLINE.matcher(name).matches() ? HeaderField.BYLINE : null;
            if (line.text().length() <= LONGEST
                    && (field != null || SECOND.matcher(name).matches())) {
                if (field == null) {
                    draft.secondLine(line.text());
                } else {
                    draft.put(field, line.text());
                }
                taken.add(line);
            }
        }
        Markup.remove(taken);
    }

    /** Takes the head of a block, the rights, and the lead, which keeps its place in the article, out of the text. */
    private void readContent(@Nullable Element content) {
        if (content == null) {
            return;
        }
        Element title = draft.hasHeadline() ? null : first(content, "hl1");
        if (title != null) {
            draft.headline(MarkedText.passagesOf(title));
            title.remove();
        }
        for (Element rights : content.select("copyrite, note[noteclass=cpyrt]")) {
            draft.put(HeaderField.RIGHTS, rights.text());
        }
        Element summary = first(content, "abstract");
        Markup.remove(content.select("media[media-type~=(?i)audio|data|other]"));
        Markup.remove(content.select("byline, dateline, distributor, copyrite, abstract"));
        if (summary != null) {
            nitf.appendChild(summary);
        }
    }

    /** Whether a byline has nothing but the author's title. */
    private static boolean isTitle(Element byline) {
        Element title = first(byline, "byttl");
        return title != null && CleanText.line(title.text()).equals(CleanText.line(byline.text()));
    }

    /** Archives state the names once more in another order. */
    private void readBylines(Element within) {
        List<Element> bylines = within.getElementsByTag("byline").stream()
                .filter(line -> !line.className().contains("normalized") && !isTitle(line))
                .toList();
        if (bylines.size() < 2) {
            readByline(bylines.isEmpty() ? null : bylines.getFirst());
            return;
        }
        StringBuilder printed = new StringBuilder();
        Set<String> people = new LinkedHashSet<>();
        for (Element line : bylines) {
            Element name = line.clone();
            Markup.remove(name.select("byttl, virtloc"));
            String one = CleanText.line(name.text());
            String link = printed.isEmpty() ? "" : AND.matcher(one).matches() ? " " : ", ";
            printed.append(link).append(one);
            people.addAll(
                    Byline.parse(one.replaceFirst("^(?i)(?:and|und|&) ", "")).authors());
        }
        draft.byline(new Byline(printed.toString(), List.copyOf(people)));
    }

    private void readByline(@Nullable Element byline) {
        if (byline == null) {
            return;
        }
        Element name = byline.clone();
        Markup.remove(name.select("byttl, virtloc"));
        List<String> people = name.getElementsByTag("person").eachText().stream()
                .map(CleanText::line)
                .filter(one -> !one.isEmpty())
                .map(NitfHead::author)
                .toList();
        // the title behind it stood after a comma
        String printed = CleanText.line(name.text()).replaceFirst("(?<![\\s,;])[\\s,;]+$", "");
        if (people.isEmpty() && isSentence(printed)) {
            draft.put(HeaderField.KICKER, printed);
        } else if (people.isEmpty()) {
            draft.put(HeaderField.BYLINE, printed);
        } else {
            Byline parsed = Byline.parse(printed);
            draft.byline(parsed.authors().size() > people.size() ? parsed : new Byline(printed, people));
        }
    }

    /** Whether a byline names nobody and is as long as a second line, which agencies without a place for it write there. */
    private static boolean isSentence(String printed) {
        Byline byline = Byline.parse(printed);
        return byline.authors().isEmpty()
                && byline.agency() == null
                && !BY.matcher(printed).find()
                && printed.split(" ").length >= FEWEST_WORDS;
    }

    /** A name as it is written, and not as it is printed in capitals. */
    private static String author(String name) {
        List<String> names = Byline.parse(name).authors();
        return names.size() == 1 ? names.getFirst() : name;
    }

    private void readDateline(@Nullable Element dateline) {
        if (dateline == null) {
            return;
        }
        Element location = first(dateline, "location");
        Element city = first(dateline, "city");
        Element named = city != null ? city : location;
        if (named == null) {
            Element line = dateline.clone();
            Markup.remove(line.getElementsByTag("story.date"));
            draft.put(HeaderField.PLACE, CleanText.line(line.text()).replaceFirst("(?<![\\s,;])[\\s,;]+$", ""));
            return;
        }
        String place = CleanText.line(named.text());
        Element date = first(dateline, "story.date");
        String day = date == null ? "" : CleanText.line(date.text());
        boolean capitals = place.equals(place.toUpperCase(Locale.ROOT));
        if (!place.isEmpty()) {
            String printed = CleanText.line(dateline.text());
            draft.dateline(
                    capitals ? DatelinePlace.asName(place) : place,
                    day.isEmpty() ? null : day,
                    // the two may stand side by side without a blank
                    printed.equals(place + day) && !day.isEmpty() ? place + ", " + day : printed);
        }
    }

    /** The text of an element; null if there is none. */
    static @Nullable String text(Element within, String name) {
        Element found = first(within, name);
        return found == null ? null : found.text();
    }

    static @Nullable Element first(Element within, String name) {
        return within.getElementsByTag(name).first();
    }
}
