package org.depesche.format.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.depesche.picture.PictureFile;
import org.jspecify.annotations.Nullable;

/** The parts to which a part of an Office Open XML package refers, by the kind of the relationship. */
final class Relationships implements XmlVisitor {

    /** Three of a section for the first, the left and the right pages. */
    private static final int MOST_MARGINS = 12;

    private final String folder;
    private final OfficePackage document;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> pictures = new HashMap<>();
    private final Set<String> margins = new LinkedHashSet<>();

    private Relationships(String folder, OfficePackage document) {
        this.folder = folder;
        this.document = document;
    }

    /** The relationships of a part; those of the package itself for an empty name. */
    static Relationships of(String part, OfficePackage document) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Relationships relationships = new Relationships(folder, document);
        document.visit(folder + "_rels/" + part.substring(folder.length()) + ".rels", relationships);
        return relationships;
    }

    /** The name of the part of a kind: {@code styles}; a usual name if none is stated. */
    String target(String kind, String usual) {
        return targets.getOrDefault(kind, usual);
    }

    /** The headers and footers. */
    Set<String> margins() {
        return margins;
    }

    /** The picture of a relationship; null if it is none that is read, or lies outside of the file. */
    @Nullable
    PictureFile picture(String id) {
        String part = pictures.get(id);
        return part == null ? null : document.picture(part);
    }

    @Override
    public boolean begin(String name, XMLStreamReader xml) {
        String type = OfficeXml.attribute(xml, "Type");
        String target = OfficeXml.attribute(xml, "Target");
        // targets outside of the file are never looked at
        boolean outside = "External".equals(OfficeXml.attribute(xml, "TargetMode"));
        if (name.equals("rel:Relationship") && type != null && target != null && !outside) {
            String kind = type.substring(type.lastIndexOf('/') + 1);
            String id = OfficeXml.attribute(xml, "Id");
            targets.putIfAbsent(kind, resolved(target));
            if ((kind.equals("header") || kind.equals("footer")) && margins.size() < MOST_MARGINS) {
                margins.add(resolved(target));
            }
            if (kind.equals("image") && id != null) {
                pictures.putIfAbsent(id, resolved(target));
            }
        }
        return true;
    }

    private String resolved(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + target;
        return path.replaceAll("(?:^|(?<=/))(?:\\./|[^/]{1,200}/\\.\\./)", "");
    }
}
