package org.depesche.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.soak.SoakFile.Entry;
import org.depesche.soak.SoakFile.Expected;

/** Makes the files: all formats, versions of one article, copies, containers, broken and empty ones, in chance order. */
final class SoakFiles {

    private record Broken(String ending, String content, String problem) {}

    private static final List<Broken> BROKEN = List.of(
            new Broken(".txt", "", "empty"),
            new Broken(".html", " \n\n ", "empty"),
            new Broken(".txt", "%PDF-1.7 and more", "pdf-cut-off"),
            new Broken(".txt", "\u0001\u0002\u0003\u0004\u0005\u0006".repeat(40), "binary"),
            new Broken(".xml", "<rss version=\"2.0\"><channel/></rss>", "feed-empty"),
            new Broken(".xml", "<!DOCTYPE nitf [<!ENTITY a \"b\">]><nitf><body>&a;</body></nitf>", "xml-entities"),
            new Broken(".json", "{\"colour\": \"blue\"}", "json-other"),
            new Broken(".json", "{\"headline\": \"Broken off\", \"body_text\": \"in the mid", "json-broken"),
            new Broken(".json", "{\"type\": \"picture\", \"headline\": \"A harbour\"}", "no-text-type"),
            new Broken(".html", "<!doctype html><html><body></body></html>", "no-article"));

    private final List<Story> stories = new ArrayList<>();
    private final List<SoakFile> files = new ArrayList<>();
    private final Random random;

    SoakFiles(int count, long seed) {
        this.random = new Random(seed);
        while (files.size() < count) {
            add();
        }
        Collections.shuffle(files, random);
    }

    List<Story> stories() {
        return stories;
    }

    List<SoakFile> files() {
        return files;
    }

    private void add() {
        int chance = random.nextInt(1000);
        if (chance < 640) {
            files.add(single(story(false, 1)));
        } else if (chance < 740) {
            copies(story(false, 1));
        } else if (chance < 850) {
            versions(story(true, 2 + random.nextInt(3)));
        } else if (chance < 870) {
            files.add(withheld());
        } else if (chance < 960) {
            files.add(broken());
        } else if (chance < 975) {
            files.add(lines());
        } else if (chance < 990) {
            files.add(container());
        } else if (chance < 995) {
            files.add(damagedContainer());
        } else {
            files.add(nestedContainer());
        }
    }

    private Story story(boolean named, int versions) {
        return remember(named, versions, false);
    }

    private Story remember(boolean named, int versions, boolean withheld) {
        int number = stories.size() + 1;
        Story story = new Story(
                number,
                List.of("Küstenbote", "Hafenpost", "Harbour Times").get(number % 3),
                named ? "soak:" + number : null,
                number % 3 != 2,
                withheld,
                versions);
        stories.add(story);
        return story;
    }

    private SoakFile single(Story story) {
        return write(story, 1, any(false));
    }

    private Formats any(boolean versioned) {
        List<Formats> formats = Arrays.stream(Formats.values())
                .filter(format -> format.versioned || !versioned)
                .toList();
        return formats.get(random.nextInt(formats.size()));
    }

    private String name(String ending) {
        return "f%07d".formatted(random.nextInt(10_000_000)) + "-" + Integer.toHexString(random.nextInt()) + ending;
    }

    private SoakFile write(Story story, int version, Formats format) {
        return SoakFile.plain(name(format.ending), format.bytes(story, version), List.of(Expected.of(story, version)));
    }

    private void copies(Story story) {
        Formats format = any(false);
        for (int copies = 2 + random.nextInt(3); copies > 0; copies--) {
            files.add(write(story, 1, format));
        }
    }

    private void versions(Story story) {
        for (int version = 1; version <= story.versions(); version++) {
            files.add(write(story, version, any(true)));
        }
    }

    private SoakFile withheld() {
        return write(remember(true, 1, true), 1, Formats.NINJS);
    }

    private SoakFile broken() {
        Broken broken = BROKEN.get(random.nextInt(BROKEN.size()));
        return SoakFile.plain(
                name(broken.ending),
                broken.content.getBytes(StandardCharsets.UTF_8),
                List.of(Expected.problem(broken.problem)));
    }

    /** JSON lines, one in twenty broken. */
    private SoakFile lines() {
        List<Expected> items = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int n = 5 + random.nextInt(20); n > 0; n--) {
            if (!items.isEmpty() && random.nextInt(20) == 0) {
                items.add(Expected.problem("json-broken"));
                lines.add("{\"headline\": \"Half a li");
            } else {
                Story story = story(false, 1);
                items.add(Expected.of(story, 1));
                lines.add(Formats.ninjs(story, 1));
            }
        }
        byte[] bytes = lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        return SoakFile.plain(name(".jsonl"), bytes, items);
    }

    private List<SoakFile> members(int count) {
        List<SoakFile> members = new ArrayList<>();
        while (members.size() < count) {
            members.add(random.nextInt(10) == 0 ? broken() : single(story(false, 1)));
        }
        return members;
    }

    private SoakFile container() {
        return zip(name(".zip"), members(3 + random.nextInt(12)));
    }

    private static SoakFile zip(String name, List<SoakFile> members) {
        List<Entry> entries = members.stream()
                .flatMap(member -> member.entries().stream())
                .map(entry -> new Entry(name + "/" + entry.name(), entry.items(), entry.refused()))
                .toList();
        return new SoakFile(name, zipped(members), entries);
    }

    private SoakFile nestedContainer() {
        List<SoakFile> members = members(3);
        members.add(zip(name(".zip"), members(4)));
        return zip(name(".zip"), members);
    }

    /** Cut off in its last file, which is large and does not shrink: nothing of it is taken. */
    private SoakFile damagedContainer() {
        int before = stories.size();
        List<SoakFile> whole = members(3);
        stories.subList(before, stories.size()).clear();
        byte[] noise = new byte[50_000];
        random.nextBytes(noise);
        List<SoakFile> members = new ArrayList<>(whole);
        members.add(new SoakFile("noise.txt", noise, List.of()));
        SoakFile sound = zip(name(".zip"), members);
        List<Entry> entries = List.of(new Entry(sound.name(), List.of(), "format.problem.zip-cut-off"));
        return new SoakFile(sound.name(), Arrays.copyOf(sound.bytes(), sound.bytes().length - 25_000), entries);
    }

    private static byte[] zipped(List<SoakFile> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (SoakFile member : members) {
                zip.putNextEntry(new ZipEntry(member.name()));
                zip.write(member.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
