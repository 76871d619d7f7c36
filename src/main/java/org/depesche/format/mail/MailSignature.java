package org.depesche.format.mail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.CleanText;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * The words of a mail about its sender: the function of the person, and the name of the organisation of which
 * the address has only the domain.
 *
 * @param lines all of the mail, but blank ones
 * @param below those below the article
 */
record MailSignature(List<String> lines, List<String> below) {

    /** The function of somebody who speaks for an organisation. */
    private static final Pattern PRESS = Pattern.compile(
            "(?iU)\\b(?:presse|medien)(?:sprecher(?:in)?|stelle|referent(?:in)?|büro|abteilung|team|amt|arbeit)\\b|öffentlichkeitsarbeit\\b|\\b(?:unternehmens|hochschul)kommunikation\\b"
                    + "|\\b(?:press|media|communications?|pr|public relations) (?:officer|office|manager|director|team|adviser|advisor|assistant|contact)\\b"
                    + "|\\bhead of (?:media|press|communications?)\\b|\\bspokes(?:man|woman|person)\\b");

    private static final Pattern BETWEEN = Pattern.compile("\\s[|·•/–—-]\\s|,\\s");
    private static final Pattern NO_NAME = Pattern.compile("(?i).*[@:\\d].*|.*\\bwww\\..*|.*[.!?;]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private static final int LONGEST = 100;
    private static final int LONGEST_NAME = 60;

    /** The lines from a name to the function of its person. */
    private static final int NEAR = 3;

    /** A shorter domain is in many words by chance. */
    private static final int SHORTEST_DOMAIN = 5;

    static MailSignature of(MailText text) {
        return new MailSignature(
                text.correspondence().lines().stream()
                        .map(BodyLine::text)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                text.below());
    }

    /** The function before the name of a club: "Pressewart MTV Testau". */
    private static final Pattern OF_CLUB = Pattern.compile(
            "(?iU)^(?:pressewart(?:in)?|schriftführer(?:in)?|pressesprecher(?:in)?|(?:1\\.|2\\.|erste[r]?) vorsitzende[r]?|press officer),? (?:(?:des|der|vom|beim|of|for) )?(?=\\p{L}{2})");

    /** The sender, of whom the signature says more: a person who speaks for an organisation is no author. */
    MailSender known(MailSender sender) {
        String person = sender.person();
        String organisation = sender.organisation();
        String named = organisation == null ? null : organisation(organisation);
        return new MailSender(
                person != null && isOfPressOffice(person) ? null : person, named == null ? organisation : named);
    }

    private boolean isOfPressOffice(String person) {
        for (int at = 0; at < lines.size(); at++) {
            boolean named = lines.get(at).length() <= LONGEST && lines.get(at).startsWith(person);
            List<String> near = lines.subList(at, Math.min(lines.size(), at + NEAR));
            if (named
                    && near.stream()
                            .takeWhile(line -> line.length() <= LONGEST)
                            .anyMatch(line -> PRESS.matcher(line).find())) {
                return true;
            }
        }
        return false;
    }

    /** The name below the article that has the letters of a domain; null if there is none, or no domain is given. */
    private @Nullable String organisation(String domain) {
        int dot = domain.indexOf('.');
        String letters = dot < 0 || domain.indexOf(' ') >= 0 ? "" : letters(domain.substring(0, dot));
        return letters.length() < SHORTEST_DOMAIN
                ? null
                : below.stream()
                        .filter(line -> line.length() <= LONGEST)
                        .flatMap(line -> Stream.of(BETWEEN.split(line)))
                        .map(String::strip)
                        .filter(MailSignature::isName)
                        .filter(name -> letters(name).contains(letters))
                        .map(name -> OF_CLUB.matcher(name).replaceFirst(""))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isName(String part) {
        return !part.isEmpty()
                && part.length() <= LONGEST_NAME
                && Character.isUpperCase(part.codePointAt(0))
                && !NO_NAME.matcher(part).matches();
    }

    private static String letters(String text) {
        return NO_LETTER
                .matcher(SmallLetters.of(CleanText.withoutUmlauts(text)))
                .replaceAll("");
    }
}
