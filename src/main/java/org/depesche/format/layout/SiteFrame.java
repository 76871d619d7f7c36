package org.depesche.format.layout;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Takes the parts of a site that stand round an article out of pages that a browser printed: its name, links, buttons. */
final class SiteFrame {

    private static final String LINK =
            "(?:home(?:page)?|start(?:seite)?|(?:local |latest )?news|nachrichten|lokales|sports?|business|wirtschaft|politik|politics|kultur|culture|panorama|opinion|meinung|comment|what['’]s on|events|veranstaltungen|jobs|stellen(?:markt)?|property|immobilien"
                    + "|notices|anzeigen|trauer|classifieds?|subscribe|abo(?:nnieren)?|e-?paper|sign (?:in|up)|log ?in|anmelden|registrieren|register|menu|menü|suchen?|search|shop|podcasts?|videos?|newsletters?|wetter|weather|obituaries|community|features|lifestyle|leben|life"
                    + "|travel|reise|wissen|ratgeber|service|leserreisen|kontakt|contact|more|mehr|my account|mein konto)";

    private static final Pattern LINKS = Pattern.compile("(?iU)" + LINK + "(?:[\\s|·•/›>]+" + LINK + "){2,20}");

    private SiteFrame() {}

    static List<PrintedPage> removed(List<PrintedPage> pages) {
        List<String> texts = pages.stream()
                .flatMap(page -> page.lines().stream())
                .map(PrintedLine::text)
                .toList();
        if (texts.stream().noneMatch(PageHead::isOfBrowser)) {
            return pages;
        }
        String site = texts.stream()
                .map(PageHead::site)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return pages.stream()
                .map(page -> page.with(
                        page.lines().stream()
                                .filter(line -> !isOfSite(line.text(), site))
                                .toList(),
                        page.head()))
                .toList();
    }

    private static boolean isOfSite(String line, String site) {
        return line.equalsIgnoreCase(site) || LINKS.matcher(line).matches() || ArticleEnd.isControls(line);
    }
}
