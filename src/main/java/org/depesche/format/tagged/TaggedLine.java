package org.depesche.format.tagged;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.HeaderField;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.Look;
import org.depesche.format.manuscript.StyleRole;
import org.jspecify.annotations.Nullable;

/**
 * A line of tagged text, which is a paragraph.
 *
 * @param style the name of its style sheet; empty if it has none
 * @param text without tags; empty if the line only defines something
 */
record TaggedLine(String style, String text) {

    private static final Pattern XPRESS = Pattern.compile("@(?<style>[^:=<>]{0,80})(?<sign>[:=])(?<text>.*)");

    private static final Pattern VERSION = Pattern.compile("^\\s*(?:<v[\\d.]{1,8}>)?(?:<e\\d{1,2}>)?");

    /** A sign of XPress behind a backslash, by itself or by its number, or a tag for the look of letters. */
    private static final Pattern OF_XPRESS =
            Pattern.compile("<\\\\(?:#(?<number>\\d{1,3})|(?<sign>.[^<>]{0,3}))>|<[^<>]{0,500}>");

    private static final Pattern STYLE = Pattern.compile("<(?:ParaStyle|pstyle):(?<style>[^<>]{0,80})>");

    /** The version, the colours and the styles of InDesign, in its long words or in its short ones. */
    private static final Pattern DEFINITION = Pattern.compile(
            "\\s*<(?:(?:ASCII|ANSI|UNICODE)-(?:MAC|WIN)>|(?:Version|vsn|FeatureSet|fset|ColorTable|ctable|Define\\w{3,30}|dps|dcs|dts|dcls|dos):).*");

    /** A sign of InDesign, by its number or behind a backslash, or a tag. */
    private static final Pattern OF_INDESIGN =
            Pattern.compile("<0x(?<hex>[\\dA-Fa-f]{2,6})>|\\\\(?<sign>[<>\\\\])|<[^<>]{0,2000}>");

    /** The number that puts a style in its place in the list of styles: "01_Headline". */
    private static final Pattern ORDER = Pattern.compile("^[\\d_. -]+|^.*:");

    /** The sign for the end of the line above in the same paragraph. */
    private static final char LINE = '\n';

    private static final int MOST_CHARACTERS = 0x10FFFF;

    /** @param letters for the numbers of signs */
    static TaggedLine ofXPress(String line, Charset letters) {
        String rest = VERSION.matcher(line).replaceFirst("");
        Matcher styled = XPRESS.matcher(rest);
        if (!styled.matches()) {
            return new TaggedLine("", unmarked(rest, letters));
        }
        boolean defines = styled.group("sign").equals("=");
        return new TaggedLine(styled.group("style"), defines ? "" : unmarked(styled.group("text"), letters));
    }

    static TaggedLine ofInDesign(String line) {
        if (DEFINITION.matcher(line).matches()) {
            return new TaggedLine("", "");
        }
        Matcher styled = STYLE.matcher(line);
        String style = styled.find() ? styled.group("style") : "";
        StringBuilder text = new StringBuilder();
        Matcher tag = OF_INDESIGN.matcher(line);
        while (tag.find()) {
            String hex = tag.group("hex");
            String sign = tag.group("sign");
            int code = hex == null ? 0 : Integer.parseInt(hex, 16);
            String letter = sign == null ? "" : sign;
            tag.appendReplacement(text, "");
            text.append(code > 0 && code <= MOST_CHARACTERS ? Character.toString(code) : letter);
        }
        return new TaggedLine(style, tag.appendTail(text).toString());
    }

    private static String unmarked(String line, Charset letters) {
        StringBuilder text = new StringBuilder();
        Matcher tag = OF_XPRESS.matcher(line);
        while (tag.find()) {
            String number = tag.group("number");
            tag.appendReplacement(text, "");
            text.append(
                    number != null
                            ? new String(new byte[] {(byte) Integer.parseInt(number)}, letters)
                            : tag.group("sign") == null ? "" : sign(tag.group("sign")));
        }
        return tag.appendTail(text).toString();
    }

    /** The letters for a sign: breaks, blanks, dashes, or the sign itself; none for places of a page. */
    private static String sign(String sign) {
        return switch (sign) {
            case "n", "d" -> String.valueOf(LINE);
            case "@", "<", ">", "\\" -> sign;
            case "s", "!s", "f", "!f", "m", "!m", "p", "!p", "q", "!q", "t" -> " ";
            case "_", "!_" -> "—";
            case "-", "!-" -> "-";
            default -> "";
        };
    }

    void writeTo(DocumentWriter writer) {
        String[] lines = text.split(String.valueOf(LINE), -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                writer.lineBreak();
            }
            writer.text(lines[i], Look.PLAIN);
        }
        StyleRole.Named named = named(style);
        writer.endParagraph(named == null ? StyleRole.BODY : named.role(), named == null ? 0 : named.level());
    }

    /** The role of a style by its name, or by its words as lines of forms have them. */
    private static StyleRole.@Nullable Named named(String style) {
        String name = ORDER.matcher(style).replaceFirst("");
        StyleRole.Named named = StyleRole.named(name);
        HeaderField field = named == null ? HeaderField.named(name) : null;
        if (field == null) {
            return named;
        }
        return switch (field) {
            case HEADLINE -> new StyleRole.Named(StyleRole.TITLE, 1);
            case KICKER -> new StyleRole.Named(StyleRole.KICKER, 1);
            case LEAD -> new StyleRole.Named(StyleRole.LEAD, 1);
            case BYLINE -> new StyleRole.Named(StyleRole.BYLINE, 1);
            case PLACE -> new StyleRole.Named(StyleRole.PLACE, 1);
            default -> null;
        };
    }
}
