package org.depesche.format.cuttings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Passage;
import org.depesche.format.text.TextBody;
import org.depesche.format.text.TextLines;
import org.jspecify.annotations.Nullable;

/** An article from Factiva, whose fields have codes of two letters: HD the headline, LP the first paragraphs, TD the others. */
final class FactivaCutting {

    private static final Pattern FIELD = Pattern.compile(
            "(?<code>SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CX|CLM|LP|TD|ART|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|NGC|DLN|AN)(?::?[ \\t]+(?<value>\\S.*))?[ \\t]*");

    private static final Map<String, HeaderField> FIELDS = Map.of(
            "HD", HeaderField.HEADLINE,
            "BY", HeaderField.BYLINE,
            "SN", HeaderField.SOURCE,
            "SE", HeaderField.SECTION,
            "LA", HeaderField.LANGUAGE,
            "CY", HeaderField.RIGHTS,
            "DLN", HeaderField.PLACE);

    private final Map<String, StringBuilder> values = new HashMap<>();

    private FactivaCutting(List<String> lines) {
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                open = values.computeIfAbsent(field.group("code"), code -> new StringBuilder());
                String value = field.group("value");
                open.append(value == null ? "" : value + "\n");
            } else {
                open.append(line).append('\n');
            }
        }
    }

    static void read(List<String> lines, DraftBuilder draft) {
        new FactivaCutting(lines).read(draft);
    }

    private void read(DraftBuilder draft) {
        FIELDS.forEach((code, field) -> draft.put(field, line(code)));
        String day = line("PD");
        String time = line("ET");
        draft.put(HeaderField.DATE, time == null || day == null ? day : day + " " + time);
        String id = line("AN");
        draft.put(HeaderField.ID, id == null ? null : id.replaceFirst("^Document ", ""));
        List<List<String>> stanzas = new ArrayList<>();
        for (String code : List.of("LP", "TD")) {
            stanzas.addAll(TextLines.stanzas(text(code)));
        }
        TextBody.readBody(stanzas, draft);
        String picture = line("ART");
        if (picture != null) {
            Passage.ofPicture(picture, null, null).forEach(draft::passage);
        }
    }

    private String text(String code) {
        StringBuilder value = values.get(code);
        return value == null ? "" : value.toString();
    }

    private @Nullable String line(String code) {
        String line = CleanText.line(text(code).replace('\n', ' '));
        return line.isEmpty() ? null : line;
    }
}
