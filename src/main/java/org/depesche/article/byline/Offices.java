package org.depesche.article.byline;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.tagging.SmallLetters;

/** Words of bylines that name a desk, an outlet or a person's function, title or account, but no person. */
final class Offices {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern TITLE = Pattern.compile(
            "(?:(?:Univ\\.?-|Ap\\.-|Hon\\.-|Jun\\.-)?Prof(?:essor(?:in)?)?|Dr|DDr|PD|Priv\\.-Doz|Mag(?:a|\\.a)?|Dipl|Dkfm|Ing|med|rer|nat|pol|phil|jur|iur|oec"
                    + "|Pfarrer(?:in)?|Pastor(?:in)?|Diakon(?:in)?|Dekan(?:in)?|Propst|Prälat|Pater|Rev(?:erend)?|publ|h\\.?\\s?c|habil|theol|agr|vet|dent|Herrn?|Frau|Mr|Mrs|Ms|Miss)\\.?(?:-\\p{L}{2,8}\\.?)?",
            Pattern.CASE_INSENSITIVE);

    /** Letters after a name: "Jane Doe, PhD". */
    private static final Pattern DEGREE =
            Pattern.compile("(?:Ph\\.?D\\.?|M\\.?D\\.?|MdB|MdL|MdEP|MEP|MP|M\\.?A\\.?|LL\\.?M\\.?|MBA)");

    private static final Pattern FUNCTION = Pattern.compile(
            "(?:\\p{L}{0,30}-)?\\p{L}{0,30}?(?:redakteur|redaktor|korrespondent|reporter|mitarbeiter|mitarbeitend|journalist|volontär|kolumnist|kritiker|fotograf"
                    + "|redaktionsmitglied|praktikant|blogger|dozent|historiker|politologe|soziologe|ökonom|volkswirt|analyst|herausgeber|moderator"
                    + "|direktor|präsident|sprecher|experte|expertin|schriftsteller|publizist|gastautor|autor|leiter|chef|berichterstatter|bürgermeister|minister"
                    + "|wissenschaftler|forscher|politiker|anwalt|vorsitzende|geschäftsführer|büroleiter|ressortleiter|student|meteorologe|jurist)"
                    + "(?:in|innen|en|n|s|r|ns)?"
                    + "|(?:editor|writer|correspondent|reporter|columnist|contributor|journalist|producer|critic|analyst|professor|author|specialist|fellow"
                    + "|photographer|anchor|lecturer|economist|historian|researcher)s?",
            CASE);

    /** Words before and around a function: "our diplomatic correspondent", "unser freier Mitarbeiter". */
    private static final Set<String> BESIDE = words("""
            unser unsere unserem unserer unseren our the a der die dem den des ein eine einer freier freie freien freiem ehemaliger ehemalige
            senior junior chief deputy assistant associate contributing staff special guest freelance managing executive political
            diplomatic economics business sports science health education royal foreign home night news political
            transport energy environment environmental defence defense security crime culture arts film music technology consumer religion
            religious social affairs industry finance financial property travel food fashion
            stellvertretender stellvertretende leitender leitende
            """);

    private static final Set<String> ACCOUNTS = words("""
            admin administrator root webmaster editor redaktion autor author user none unknown unbekannt anonym anonymous gast guest test superuser
            wordpress typo3 import system n/a na null newsdesk
            """);

    private static final Pattern OUTLET = Pattern.compile(
            "\\p{L}{0,30}(?:redaktion|zeitung|kurier|anzeiger|tageblatt|volksblatt|wochenblatt|tagblatt|rundschau|nachrichten|nachrichtendienst|magazin|rundfunk"
                    + "|fernsehen|verlag|verlagsgesellschaft|medien|institut|instituts|universität|hochschule|akademie|stiftung|verband|verein|gesellschaft|ministerium"
                    + "|kammer|gewerkschaft|behörde|polizei|polizeiinspektion|polizeidirektion|polizeipräsidium|landratsamt|landkreis|kreisverwaltung|stadtverwaltung|feuerwehr|pressestelle|pressemitteilung|pressemeldung|leserbrief|leser)"
                    + "|(?:online|news|newsroom|desk|studio|büro|staff|team|media|press|presse|post|times|herald|tribune|gazette|radio|tv|network|channel|bureau|institute|university"
                    + "|college|foundation|association|council|committee|ministry|department|office|gmbh|ag|kg|e\\.?v\\.?|ltd\\.?|inc\\.?|llc|plc|co\\.?|corp\\.?|group|wire"
                    + "|agency|agencies|agenturen|agenturmaterial|agenturmeldungen|agenturinformationen|special|exclusive|services?|reports?|wires?|bureaus|heute|today|daily|weekly|chronicle|observer|mail|express|echo|bote"
                    + "|merkur|courier|argus|examiner|guardian|journal|dispatch|sentinel|advertiser|bulletin|kolumne|print|digital|community|wirtschaft|politik|sport|sports|kultur|lokales|feuilleton|welt|world)",
            CASE);

    /** The words that newspapers have in their names. */
    private static final Pattern PAPER = Pattern.compile(
            "\\p{L}{0,30}(?:zeitung|kurier|anzeiger|blatt|bote|rundschau|nachrichten|echo|merkur)|\\p{L}{0,12}post"
                    + "|times|herald|tribune|gazette|courier|chronicle|observer|mail|express|news|argus|examiner|guardian|journal|dispatch|sentinel|advertiser",
            CASE);

    private static final Set<String> ARTICLES = Set.of("the", "der", "die", "das", "le", "la", "il");

    private Offices() {}

    private static Set<String> words(String list) {
        return Stream.of(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    static boolean isTitle(String word) {
        return TITLE.matcher(word).matches();
    }

    static boolean isDegree(String word) {
        return DEGREE.matcher(word).matches();
    }

    static boolean isFunction(String word) {
        return FUNCTION.matcher(word).matches();
    }

    /** Whether a word names a function, an outlet or an account. */
    static boolean isOffice(String word) {
        return isFunction(word) || isOutlet(word) || isAccount(word);
    }

    /** Whether a word stands beside a function and is no part of a name. */
    static boolean isBesideFunction(String word) {
        return BESIDE.contains(SmallLetters.of(word));
    }

    /** Whether a text is the name of an account that nobody in particular writes from. */
    static boolean isAccount(String text) {
        return ACCOUNTS.contains(SmallLetters.of(text));
    }

    /** Whether a word is part of the name of an outlet, a desk or an institution. */
    static boolean isOutlet(String word) {
        int hyphen = word.lastIndexOf('-');
        return OUTLET.matcher(word).matches()
                || hyphen >= 0 && OUTLET.matcher(word.substring(hyphen + 1)).matches();
    }

    /** Whether several words are the name of a newspaper: "The Port Ella Courier". */
    static boolean isPaper(String name) {
        String[] words = name.split(" ");
        return words.length > 1
                && Stream.of(words).allMatch(word -> Character.isUpperCase(word.charAt(0)) || ARTICLES.contains(word))
                && PAPER.matcher(words[words.length - 1]).matches();
    }

    static boolean isArticle(String word) {
        return ARTICLES.contains(SmallLetters.of(word));
    }
}
