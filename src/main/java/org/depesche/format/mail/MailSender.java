package org.depesche.format.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.tagging.NameLists;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * The sender of a mail, told apart by the form of the name.
 *
 * @param person the author; null for an office or a machine
 * @param organisation the name of the organisation, or of its domain; null if there is none
 */
record MailSender(@Nullable String person, @Nullable String organisation) {

    private static final int LONGEST = 400;

    private static final Pattern NAMED =
            Pattern.compile("^(?<name>[^<\\[]*?)\\s*[<\\[]+(?:mailto:)?(?<address>[^<>\\[\\]\\s]{1,200})[>\\]]*.*$");
    private static final Pattern BARE =
            Pattern.compile("^(?<address>[^\\s@()]{1,100}@[^\\s@()]{1,150})(?:\\s*\\((?<name>[^()]{1,100})\\))?$");

    /** An address as archives of mailing lists hide it from machines. */
    private static final Pattern HIDDEN =
            Pattern.compile("^([\\w.+-]{1,60}) (?:at|\\(at\\)|\\[at]) (?=[\\w-]{1,60}\\.[\\w.-]{2,60}(?:\\s|$))");

    /** A person and the organisation: "Lisa Beispiel (Stadt Kiel)", "Lisa Beispiel | Hafen AG", "Lisa Beispiel via Verteiler". */
    private static final Pattern BOTH = Pattern.compile(
            "^(?<person>\\S{2,30} [^,|()]{2,60}?)(?:\\s*\\((?<in>[^()]{2,80})\\)|(?:\\s+[|/–—-]\\s+|,\\s+|\\s+(?:of|at|from|bei|via|über|im Auftrag von|on behalf of|für)\\s+)(?<org>\\S.{1,80}))$");

    private static final Pattern TITLE = Pattern.compile(
            "^(?:(?:Dr|Prof|Dipl|Ing|med|jur|rer|nat|phil|h\\.c|Herr|Frau|Mr|Mrs|Ms|Pfarrer|Pastorin?)(?:\\.|-|\\s)\\s?)++",
            Pattern.CASE_INSENSITIVE);

    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]*";
    private static final Pattern PERSON = Pattern.compile(
            "^" + NAME + "(?: (?:von|van|vom|zu|zur|de|der|den|di|da|del|al|el|bin|ten|ter|af|v\\.)){0,2}(?: " + NAME
                    + "(?: (?:von|van|vom|zu|zur|de|der|den|di|da|del|al|el|bin|ten|ter|af|v\\.)){0,2}){1,3}$");
    private static final Pattern TURNED = Pattern.compile(
            "^(?<last>(?:(?:von|van|zu|de|di|da|der|den|Dr\\.|Prof\\.) ){0,3}[\\p{L}'’-]{2,40}), (?<first>\\p{Lu}[\\p{L}'’. -]{1,40})$");
    private static final Pattern ACRONYM =
            Pattern.compile("(?:^|\\s)(?:\\p{Lu}{2,6}|\\p{Lu}{1,3}\\p{Ll}?\\p{Lu})(?:\\s|$)");

    /** Words, or their ends, that name an office. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?:presse|medien|info|service|newsletter|redaktion|kommunikation|stelle|amt|büro|bureau|office|press|media|news|team|zeitung|nachrichten|anzeiger"
                    + "|tageblatt|blatt|bote|kurier|rundschau|post|echo|magazin|verlag|agentur|agency|group|gruppe|gmbh|mbh|kg|ag|se|ug|e\\.? ?v|inc|ltd|llc|corp"
                    + "|verband|verein|bund|union|partei|fraktion|ministerium|ministry|senat|senatskanzlei|staatskanzlei|regierung|polizei|police|feuerwehr|stadt|kreis"
                    + "|gemeinde|land|landkreis|region|kammer|hochschule|universität|university|college|schule|school|institut|institute|museum|theater|oper"
                    + "|orchester|klinikum|klinik|hospital|krankenhaus|werke|werk|bank|sparkasse|kasse|versicherung|stiftung|foundation|gesellschaft|society|association"
                    + "|council|department|dept|committee|kirche|bistum|gewerkschaft|zentrum|center|centre|hafen|port|flughafen|airport|club|klub|forum|netzwerk|network"
                    + "|dienst|support|noreply|no-reply|reply|mailer|daemon|system|verteiler|liste|abteilung|referat|sekretariat|leitung|sprecher|sprecherin"
                    + "|pressesprecher|pressesprecherin|öffentlichkeitsarbeit|unternehmen|company|holding|systems|solutions|energie|marketing|relations|gericht|anwaltschaft|direktion|präsidium|inspektion|behörde|betrieb|betriebe|kommando|wache|reederei|spedition|brauerei|werft|hotel|messe|touristik|tourismus|akademie|diakonie|caritas|landtag|bundestag"
                    + "|rathaus|handel|handwerk|innung|festival|galerie|bibliothek|bücherei|archiv|radio|funk|rundfunk|studio|produktion|werkstatt|genossenschaft|initiative|bündnis|sheriff|county|authority|board|commission|district|trust|wire|sport|desk|times|herald|tribune|gazette|daily|weekly|magazine)s?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Of these, the ends that surnames do not have. */
    private static final Pattern COMPOUND = Pattern.compile("(?i)amt|(?!land|port|oper|corp|dept|list|kreis).{4,}");

    /** Mailboxes of offices. */
    private static final Pattern ROLE = Pattern.compile(
            "(?i)(?:presse|press|medien|media|info|kontakt|contact|redaktion|news|newsletter|mail|post|office|no-?reply|team|service)\\b.*");

    private static final Pattern OFFICE_BEFORE = Pattern.compile(
            "^(?:Presse(?:stelle|abteilung|team|büro|dienst|amt)?|Medienstelle|Newsletter|Redaktion|Kommunikation|Press Office|Pressestelle)\\s+(?:(?:der|von)\\s+|@\\s?)?(?=\\p{Lu})");

    private static final Pattern OFFICE_AFTER = Pattern.compile(
            "(?i)(?:\\s*[-–|,/(:]\\s*|\\s+)(?:presse(?:stelle|abteilung|team|büro|dienst)?|newsletter|kommunikation|presse und kommunikation|press office|redaktion|medien(?:stelle)?|pressewart(?:in)?|pressesprecher(?:in)?|schriftführer(?:in)?)\\)?$"
                    + "|(?i:\\s*[-–|,/(:]\\s*(?:media|press|news|newsroom|pr|communications|media relations|press team|media office)\\)?$)");

    /** Domains of providers, which say nothing about a sender. */
    private static final Set<String> PROVIDERS = Set.of("""
            gmail googlemail gmx web t-online outlook hotmail live yahoo icloud me mac posteo mailbox aol freenet
            proton protonmail arcor online msn ymail mail email 1und1 kabelmail vodafone example localhost
            """.split("\\s+"));

    static MailSender of(@Nullable String from, @Nullable String organisation) {
        String stated = from == null ? "" : CleanText.line(from.substring(0, Math.min(from.length(), LONGEST)));
        stated = HIDDEN.matcher(stated).replaceFirst("$1@");
        Matcher named = NAMED.matcher(stated);
        Matcher bare = BARE.matcher(stated);
        boolean known = named.matches() || bare.matches();
        Matcher found = named.matches() ? named : bare;
        String name = !known ? stated : found.group("name") == null ? "" : found.group("name");
        String domain = known ? domain(found.group("address")) : null;
        name = CleanText.line(name.replaceAll("[\"\\\\]|^['‚‘]|['’]$", ""));
        if (name.contains("@")) {
            name = "";
        }
        MailSender sender = ofName(name);
        String address = known ? found.group("address") : "";
        if (sender.person != null && sender.organisation == null && isOfOffice(sender.person, address)) {
            sender = new MailSender(null, sender.person);
        }
        String other = sender.organisation != null ? sender.organisation : domain;
        return new MailSender(sender.person, organisation == null ? other : organisation);
    }

    /** Whether a word of the name is in the domain, and the mailbox that of an office: "Kieler Woche" with a mailbox "info". */
    private static boolean isOfOffice(String name, String address) {
        String domain = SmallLetters.of(address.substring(address.lastIndexOf('@') + 1));
        String folded = CleanText.withoutUmlauts(SmallLetters.of(name));
        boolean named =
                Arrays.stream(folded.split("[^\\p{L}]+")).anyMatch(word -> word.length() > 3 && domain.contains(word));
        return ROLE.matcher(address).matches() && (named || !isFirstName(name));
    }

    /** Whether a name begins with a first name or an initial, behind titles. */
    private static boolean isFirstName(String name) {
        String first = TITLE.matcher(name).replaceFirst("").split(" ")[0];
        return first.endsWith(".") || NameLists.isFirstName(first);
    }

    private static MailSender ofName(String name) {
        Matcher turned = TURNED.matcher(name);
        if (turned.matches() && !isOffice(turned.group("first"))) {
            return new MailSender(turned.group("first") + " " + turned.group("last"), null);
        }
        Matcher both = BOTH.matcher(name);
        if (both.matches() && isPerson(both.group("person"))) {
            String organisation = both.group("in") != null ? both.group("in") : both.group("org");
            if (organisation.indexOf(' ') < 0 && OFFICE.matcher(organisation).matches()) {
                // a department: the name is that of a person in it, or of the organisation
                return isFirstName(name)
                        ? new MailSender(both.group("person"), null)
                        : new MailSender(null, both.group("person"));
            }
            return new MailSender(both.group("person"), organisation);
        }
        if (isPerson(name)) {
            return new MailSender(name, null);
        }
        String office = OFFICE_AFTER
                .matcher(OFFICE_BEFORE.matcher(name).replaceFirst(""))
                .replaceFirst("");
        boolean only = office.isEmpty()
                || office.indexOf(' ') < 0 && OFFICE.matcher(office).matches();
        return new MailSender(null, only ? null : office);
    }

    private static boolean isPerson(String name) {
        String bare = TITLE.matcher(name).replaceFirst("");
        boolean shouted = bare.equals(bare.toUpperCase(Locale.ROOT));
        return PERSON.matcher(bare).matches()
                && !isOffice(bare)
                && (shouted || !ACRONYM.matcher(bare).find());
    }

    /** Whether a word of a name, or the end of a compound, names an office. */
    private static boolean isOffice(String name) {
        for (String word : name.split("[\\s,.()/|-]+")) {
            Matcher office = OFFICE.matcher(word);
            if (office.find()
                    && (office.start() == 0 || COMPOUND.matcher(office.group()).matches())) {
                return true;
            }
        }
        return false;
    }

    /** The registered domain of an address: "stadt-kiel.de" of "presse.stadt-kiel.de"; null for that of a provider. */
    private static @Nullable String domain(String address) {
        String host =
                SmallLetters.of(address.substring(address.lastIndexOf('@') + 1)).replaceFirst("[^\\p{L}\\d]+$", "");
        List<String> labels = List.of(host.split("\\."));
        if (labels.size() < 2 || !address.contains("@") || host.matches("[\\d.]+")) {
            return null;
        }
        int second = labels.size() - 2;
        boolean underCountry = second > 0
                && labels.getLast().length() == 2
                && labels.get(second).matches("co|com|org|ac|gov|gv|or");
        int first = underCountry ? second - 1 : second;
        return PROVIDERS.contains(labels.get(first)) ? null : String.join(".", labels.subList(first, labels.size()));
    }
}
