package org.depesche.tagging.text;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * The forms of the German names that the JDK gives to currencies: "algerischer Dinar" has "500 algerische Dinar",
 * "nepalesische Rupie" "nepalesischen Rupien", "Fidschi-Dollar" itself.
 */
final class GermanCurrencyNames {

    private static final List<String> ADJECTIVE_ENDINGS = List.of("er", "es", "en", "em", "e");
    private static final List<String> NOUN_ENDINGS = List.of("", "s", "n", "en");

    private GermanCurrencyNames() {}

    /** The forms of a name of two words, an adjective and a noun, or of one word with a hyphen; of others none. */
    static List<String> of(Currency currency) {
        String name = currency.getDisplayName(Locale.GERMAN);
        int blank = name.indexOf(' ');
        String adjective = blank < 0 ? "" : stem(name.substring(0, blank));
        String noun = name.substring(blank + 1);
        boolean plain = noun.indexOf(' ') < 0 && noun.indexOf('(') < 0;
        if (!plain || adjective.isEmpty() && (blank >= 0 || noun.indexOf('-') < 0)) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        for (String ending : NOUN_ENDINGS) {
            if (adjective.isEmpty()) {
                forms.add(noun + ending);
            } else {
                ADJECTIVE_ENDINGS.forEach(inflection -> forms.add(adjective + inflection + " " + noun + ending));
            }
        }
        return forms;
    }

    /** "algerisch" of "Algerischer"; empty for words that are no adjectives. */
    private static String stem(String word) {
        int end = word.lastIndexOf("isch");
        return end > 0 && word.length() - end <= 6 ? word.substring(0, end + 4) : "";
    }
}
