package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.article.Doubt;
import org.depesche.format.DateText;
import org.depesche.format.DatelineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Vocabulary;
import org.depesche.format.readers.WireHeader;
import org.depesche.format.text.TextBody;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Makes an article of a message in IPTC 7901 or ANPA 1312. */
final class TelegramDraft {

    /** The desks of German and English wires, and the categories of ANPA 1312. */
    private static final Map<String, String> SECTIONS = Vocabulary.of("""
            Politik: pl, ai, ii
            Wirtschaft: wi
            Sport: sp
            Kultur: ku
            Vermischtes: vm, ci
            International: i
            Politics: p
            Business: f
            Sports: s
            Entertainment: e
            Domestic: a
            """, Function.identity());

    /** A key of an agency that holds for ever, with its version: "170123-89-00065#2". */
    private static final Pattern KEY = Pattern.compile("\\b(?<id>\\d{6}-\\d{2}-\\d{5,6})(?:[#/](?<version>\\d{1,3}))?");

    /** "dpa 0456", "FRA /AFP-AB12". */
    private static final Pattern SENDER = Pattern.compile(
            "(?:^|\\s)(?<name>\\p{L}[\\p{L}-]{1,14})\\s+\\d{3,6}\\b|/(?<slashed>[A-Z]{2,4})-|\\b(?<known>\\p{Lu}{2,4})\\s+\\d{6}-");

    private static final Pattern DAY =
            Pattern.compile("\\b\\d{1,2}\\.\\s?(?:\\p{L}{3,9}\\.?|\\d{1,2}\\.)\\s?\\d{4}\\b");

    private static final Pattern EMBARGO = Pattern.compile(
            "(?i)\\(?(?:(?:achtung|wichtig|hinweis|attention|eds?)[:!]?\\s+)?(?<until>(?:sperrfrist|embargo|frei (?:für|ab)).*?)\\)?");

    private final DateText dates;
    private final Telegram telegram;
    private final DraftBuilder draft;
    private final TelegramEnd ending;
    private final List<String> lines;

    TelegramDraft(Telegram telegram, DateText dates) {
        this.telegram = telegram;
        this.dates = dates;
        this.draft = new DraftBuilder(dates);
        this.ending = TelegramEnd.of(telegram.lines());
        this.lines = telegram.lines().subList(0, ending.text());
    }

    Item item(int index) {
        Matcher iptc = WireHeader.iptc(telegram.header());
        String date = ending.date();
        if (date == null && iptc != null && iptc.group("rest") != null) {
            Matcher day = DAY.matcher(iptc.group("rest"));
            date = day.find() ? day.group().replaceFirst("\\.\\s?(?=\\p{L})", ". ") : null;
        }
        draft.put(HeaderField.DATE, date);
        draft.put(HeaderField.RIGHTS, ending.rights());
        if (iptc == null) {
            readAnpa(date);
        } else {
            readIptc(iptc, date);
        }
        return draft.item(index);
    }

    private void readIptc(Matcher header, @Nullable String date) {
        String rest = Objects.requireNonNullElse(
                header.group("rest"), Objects.requireNonNullElse(header.group("sender"), ""));
        draft.put(HeaderField.SECTION, SECTIONS.get(SmallLetters.of(header.group("category"))));
        TelegramKeywords keywords = TelegramKeywords.of(lines, telegram.text());
        keywords.read(draft);
        TelegramHead head = TelegramHead.of(lines, keywords.end()).behind(keywords.catchword());
        Matcher key = KEY.matcher(rest);
        boolean keyed = key.find();
        MessageNumbers numbers = MessageNumbers.on(date, dates);
        String own = keyed ? key.group("id") : numbers.own(header.group("source") + header.group("number"));
        String source = sender(rest);
        readHead(head, own, keyed ? key.group("version") : null, numbers);
        boolean known = source != null && Byline.parse(source).agency() != null;
        draft.put(HeaderField.SOURCE, known ? source : null);
        draft.put(HeaderField.SOURCE, readBody(head.end()));
        draft.put(HeaderField.SOURCE, source);
        draft.put(HeaderField.SOURCE, Byline.parse(header.group("source")).agency());
    }

    private static @Nullable String sender(String rest) {
        Matcher sender = SENDER.matcher(rest);
        if (!sender.find()) {
            return null;
        }
        String name = sender.group("name");
        return name != null ? name : sender.group("slashed") != null ? sender.group("slashed") : sender.group("known");
    }

    private void readHead(TelegramHead head, String own, @Nullable String version, MessageNumbers numbers) {
        TelegramNotice notice =
                TelegramNotice.of(head, lines.subList(Math.min(head.end(), lines.size()), lines.size()), own);
        TelegramNotice.Reference other = notice.other();
        if (notice.kills() && other != null) {
            draft.put(HeaderField.STATUS, "canceled");
        } else if (notice.kills() || notice.correction() != null && other == null) {
            draft.doubt(Doubt.NOTICE);
        }
        draft.put(HeaderField.ID, other == null ? own : numbers.other(other));
        draft.put(HeaderField.VERSION, other == null ? version : null);
        draft.put(HeaderField.HEADLINE, head.headline());
        draft.put(
                HeaderField.HEADLINE,
                notice.kills() && !head.remarks().isEmpty() ? head.remarks().getFirst() : null);
        draft.put(HeaderField.CORRECTION, notice.correction());
        draft.put(HeaderField.KICKER, head.second());
        draft.put(HeaderField.BYLINE, head.byline());
        head.remarks().stream()
                .map(EMBARGO::matcher)
                .filter(Matcher::matches)
                .forEach(remark -> draft.block(Block.Kind.PARAGRAPH, remark.group("until")));
    }

    /** Reads the text, and returns the agency in its dateline; null if there is none. */
    private @Nullable String readBody(int from) {
        List<List<String>> stanzas = TelegramText.stanzas(lines.subList(Math.min(from, lines.size()), lines.size()));
        String agency = null;
        if (!stanzas.isEmpty()) {
            List<String> first = new ArrayList<>(stanzas.getFirst());
            Matcher dateline = TelegramHead.DATELINE.matcher(first.getFirst());
            if (dateline.find()) {
                agency = dateline.group("agency");
                readDateline(dateline, first);
                stanzas.set(0, first);
            } else {
                DatelineText signed = DatelineText.startOf(first.getFirst());
                agency = signed == null ? null : signed.agency();
            }
        }
        TextBody.readBody(stanzas, draft);
        return agency;
    }

    /** Takes a dateline without a dash, "Berlin (KNA) Der", from the text. The other forms are found in every text. */
    private void readDateline(Matcher dateline, List<String> first) {
        String printed = dateline.group().strip().replaceFirst("\\)\\.$", ")");
        if (printed.endsWith(")")) {
            draft.put(HeaderField.PLACE, printed);
            first.set(0, first.getFirst().substring(dateline.end()).strip());
        }
    }

    private void readAnpa(@Nullable String date) {
        String header = telegram.header();
        Matcher selector = WireHeader.anpa(header);
        int at = filled(0);
        if (selector == null && at < lines.size()) {
            selector = WireHeader.anpa(lines.get(at).strip());
            at = selector == null ? at : at + 1;
        }
        boolean repeated =
                selector != null && at < lines.size() && lines.get(at).strip().equals(selector.group("slug"));
        at = repeated ? at + 1 : at;
        List<String> above = new ArrayList<>(WireHeader.isSlug(header) ? List.of(header) : List.of());
        at = AnpaHead.endOf(lines, at, above);
        AnpaHead head = AnpaHead.of(above);
        String number = WireHeader.anpaService(header);
        if (selector != null) {
            draft.put(HeaderField.SECTION, SECTIONS.get(selector.group("category")));
            number = number == null ? selector.group("service") : number;
        }
        draft.put(HeaderField.SLUGLINE, head.slug());
        draft.put(HeaderField.SLUGLINE, selector == null ? null : selector.group("slug"));
        TelegramHead whole = head.headline().isEmpty()
                ? TelegramHead.routed(lines, at)
                : new TelegramHead(head.headline(), null, head.byline(), head.remarks(), at);
        MessageNumbers numbers = MessageNumbers.on(date, dates);
        readHead(whole, number == null ? "" : numbers.own(number), null, numbers);
        draft.put(HeaderField.BYLINE, head.byline());
        draft.put(HeaderField.SOURCE, readBody(whole.end()));
        draft.put(HeaderField.SOURCE, head.source());
    }

    /** The index of the next line that is not blank. */
    private int filled(int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }
}
