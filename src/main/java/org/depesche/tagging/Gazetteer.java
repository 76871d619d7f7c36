package org.depesche.tagging;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names we know for certain: countries, regions and the cities of CLDR, and a hand-written list of everyday names,
 * in German and English. Both names of a place lead to the same {@link Known}.
 */
final class Gazetteer {

    /** Something known by name: its key and what it is called in either language. */
    record Known(EntityKind kind, String key, String german, String english) {

        String in(Locale language) {
            return language.getLanguage().equals("de") ? german : english;
        }
    }

    private static final List<String> REGIONS = List.of(
            "002", "003", "005", "009", "013", "019", "029", "034", "035", "061", "142", "143", "150", "151", "155",
            "419", "XK");

    private final Map<String, Known> bySurface = new HashMap<>();
    private final Map<String, Known> byFolded = new HashMap<>();
    private int longest = 1;

    Gazetteer() {
        for (String line : WordList.lines("everyday-names.tsv")) {
            addLine(line);
        }
        addRegions();
        addCities();
    }

    /** What the name, exactly as written, stands for; null if it is not listed. */
    @Nullable
    Known find(String surface) {
        return bySurface.get(surface);
    }

    /** What the name stands for, whatever its case and accents. */
    @Nullable
    Known findFolded(EntityKind kind, String name) {
        Known known = bySurface.get(name);
        if (known == null || known.kind() != kind) {
            known = byFolded.get(Folding.plain(name));
        }
        return known != null && known.kind() == kind ? known : null;
    }

    /** Words of the longest listed name. */
    int longest() {
        return longest;
    }

    private void addLine(String line) {
        String[] columns = line.split("\t", -1);
        EntityKind kind = EntityKind.valueOf(columns[0].toUpperCase(Locale.ROOT));
        Known known = new Known(kind, columns[1], columns[2], columns[3]);
        add(columns[2], known);
        add(columns[3], known);
        for (String other : columns[4].split("\\|")) {
            add(other, known);
        }
    }

    private void addRegions() {
        for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
            LocaleDisplayNames german = LocaleDisplayNames.getInstance(ULocale.GERMAN, length);
            LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH, length);
            for (String code : ULocale.getISOCountries()) {
                addPlace("cldr:" + code, german.regionDisplayName(code), english.regionDisplayName(code));
            }
            for (String code : REGIONS) {
                addPlace("cldr:" + code, german.regionDisplayName(code), english.regionDisplayName(code));
            }
        }
    }

    private void addCities() {
        TimeZoneNames german = TimeZoneNames.getInstance(ULocale.GERMAN);
        TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String name = english.getExemplarLocationName(zone);
            String germanName = german.getExemplarLocationName(zone);
            if (name != null && germanName != null && name.indexOf(',') < 0) {
                addPlace("name:" + Folding.plain(name), germanName.replace("\u00AD", ""), name);
            }
        }
    }

    /** Under the names of either language, unless the hand-written list already has one of them: it wins. */
    private void addPlace(String key, String german, String english) {
        Known known = new Known(EntityKind.PLACE, key, german, english);
        Known same = bySurface.getOrDefault(german, bySurface.getOrDefault(english, known));
        add(german, same);
        add(english, same);
    }

    private void add(String name, Known known) {
        if (name.isEmpty()) {
            return;
        }
        bySurface.putIfAbsent(name, known);
        byFolded.putIfAbsent(Folding.plain(name), known);
        longest = Math.max(longest, name.split(" ").length);
    }
}
