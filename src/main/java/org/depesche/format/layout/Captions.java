package org.depesche.format.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.Sentences;
import org.depesche.format.release.WorkNote;

/** Tells the captions of pictures by their places and small letters, and the lines that name photographers. */
final class Captions {

    static final Pattern CREDIT = Pattern.compile(
            "(?i)(?!(?:©|\\(c\\)) ?\\d{4}|.*(?:rights reserved|rechte vorbehalten))(?:(?:foto|fotos|bild|bilder|photo|photos|photographs?|picture|grafik|archivfoto|symbolfoto|illustration|©)"
                    + "(?: by)?\\s*[:©/]?\\s.{1,80}|©.{1,60}|.{1,40}/(?:dpa|picture alliance|afp|ap|reuters|imago|getty).{0,20})");

    private static final Pattern CREDIT_AT_END = Pattern.compile(
            "(?i).*[\\s(](?:foto|bild|bilder|photo|photograph|picture|image|grafik|archivfoto|symbolfoto)s?(?: by)?\\s*[:©/].{2,80}");

    private static final double SMALLER = 0.95;

    /** The distance of a caption from its picture, in points. */
    private static final double NEAR = 24;

    private static final double SHARED = 0.6;
    private static final int LONGEST = 600;
    private static final int MOST_CREDITS = 200;

    /** A shorter line may be anything. */
    private static final int SHORTEST = 30;

    /** In points. */
    private static final double SAME_ROW = 2;

    private Captions() {}

    /** @param pictures the places of the pictures on the page of the paragraph */
    static boolean is(Paragraph paragraph, List<Area> pictures, double bodySize) {
        if (paragraph.lines().size() == 1 && hasCreditCell(paragraph.first().text())) {
            return true;
        }
        boolean ended = CREDIT_AT_END.matcher(paragraph.text()).matches();
        if (paragraph.text().length() > LONGEST || paragraph.first().hasCells() && !ended || states(paragraph.text())) {
            return false;
        }
        if (CREDIT.matcher(paragraph.text()).matches()) {
            return PageHead.withoutLinks(paragraph.text()).length()
                    == paragraph.text().length();
        }
        boolean small = paragraph.size() < SMALLER * bodySize;
        boolean credited = ended && paragraph.size() < 1.2 * bodySize;
        Area area = paragraph.area();
        return small && credited || (small || credited) && pictures.stream().anyMatch(picture -> isAt(picture, area));
    }

    /** Whether the last cell of a line names the maker of the picture. */
    private static boolean hasCreditCell(String line) {
        int cell = line.lastIndexOf('\t');
        return cell >= SHORTEST
                && line.length() <= LONGEST
                && CREDIT.matcher(line.substring(cell + 1).strip()).matches();
    }

    /** The lines that name nothing but the maker of a picture. */
    static List<Paragraph> credits(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .filter(one -> CREDIT.matcher(one.text()).matches())
                .limit(MOST_CREDITS)
                .toList();
    }

    /** Whether a line has a credit at its right, far behind its end. */
    static boolean isBeside(Paragraph line, List<Paragraph> credits) {
        return line.lines().size() == 1
                && line.text().length() >= SHORTEST
                && Sentences.isEnded(line.text())
                && !states(line.text())
                && credits.stream()
                        .anyMatch(credit -> credit.page() == line.page()
                                && Math.abs(credit.first().baseline()
                                                - line.first().baseline())
                                        <= SAME_ROW
                                && credit.area().left() > line.area().right());
    }

    /** Whether a line close to a picture states the text's date or author, or the pictures that follow. */
    private static boolean states(String text) {
        return StatedFields.isDate(text) || BylineText.is(text) || WorkNote.isOfPictures(text);
    }

    static boolean isAt(Area picture, Area text) {
        double below = text.top() - picture.bottom();
        double above = picture.top() - text.bottom();
        boolean under = picture.sharedWidth(text) > SHARED * text.width()
                && (below > -NEAR / 2 && below < NEAR || above > -4 && above < NEAR / 2);
        double gap = Math.max(text.left() - picture.right(), picture.left() - text.right());
        boolean beside =
                gap > -2 && gap < NEAR && text.top() > picture.top() - 4 && text.bottom() < picture.bottom() + 4;
        return (under || beside) && picture.width() > 30 && picture.height() > 30;
    }
}
