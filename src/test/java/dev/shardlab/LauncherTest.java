package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.LauncherFixture.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, run for real in a folder with a space in its name, on a JDK and a Maven that only say what they were asked. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    @TempDir
    Path folder;

    private LauncherFixture lab;

    @BeforeEach
    void set_up() throws Exception {
        lab = LauncherFixture.in(folder.resolve("my lab"));
        lab.installJdk("21.0.2");
        lab.installJdk("25.0.1");
    }

    @Test
    void without_a_recent_jdk_it_says_so_in_one_sentence() throws Exception {
        lab.removeJdk("25.0.1");

        var outcome = lab.start("run", "a.json");

        assertEquals(2, outcome.status());
        assertEquals("", outcome.out());
        assertEquals(
                "shardlab: needs a JDK 25 or newer and found 21 in %s: install one (https://adoptium.net has them) or let JAVA_HOME point to it.\n"
                        .formatted(lab.jdk("21.0.2")),
                outcome.err());
    }

    @Test
    void java_home_is_asked_first_and_passed_over_if_too_old() throws Exception {
        lab.installJdk("26");
        assertTrue(lab.with("JAVA_HOME", lab.jdk("26")).start("run").out().contains("java of 26\n"));
        assertTrue(lab.with("JAVA_HOME", lab.jdk("21.0.2")).start("run").out().contains("java of 25.0.1\n"));
    }

    @Test
    void the_first_start_builds_and_trains_and_the_second_does_neither() throws Exception {
        var first = lab.start("run", "a.json");
        var second = lab.start("run", "a.json");

        assertEquals(
                List.of("-Dmaven.test.skip=true -Dshardlab.unchecked=true package"),
                lab.builds(),
                "builds of two starts");
        assertEquals(2, lab.trainings(), "one of the window, one of the endpoint");
        assertTrue(first.err().contains("Building Shardlab"), first.err());
        assertEquals(new Outcome(0, first.out(), ""), second);
        assertTrue(second.out().contains("[-XX:AOTCache="), second.out());
    }

    @Test
    void a_changed_added_or_removed_source_is_built_and_a_touched_one_is_not() throws Exception {
        lab.start("run");
        Path added = lab.home().resolve("src/main/java/B.java");

        Files.writeString(lab.source(), "class A { int changed; }");
        lab.start("run");
        Files.writeString(added, "class B {}");
        lab.start("run");
        Files.delete(added);
        lab.start("run");
        assertEquals(4, lab.builds().size());

        Files.writeString(lab.source(), "class A { int changed; }");
        lab.start("run");
        assertEquals(4, lab.builds().size());
    }

    @Test
    void R5_without_memory_serve_ends_and_what_is_not_served_does_as_it_likes() throws Exception {
        assertTrue(lab.start("serve").out().contains("[-XX:+ExitOnOutOfMemoryError]\n"));
        assertFalse(lab.start("run").out().contains("ExitOnOutOfMemoryError"));
    }

    @Test
    void words_reach_the_program_as_they_were_typed() throws Exception {
        var outcome = lab.start("run", "a b.json", "--file", "log=/x y/*.log", "", "'\"$HOME");

        assertTrue(
                outcome.out().endsWith("[run]\n[a b.json]\n[--file]\n[log=/x y/*.log]\n[]\n['\"$HOME]\n"),
                outcome.out());
    }

    @Test
    void the_program_takes_the_launchers_place_and_its_exit_code_is_the_answer() throws Exception {
        var outcome = lab.with("FAKE_STATUS", "7").start("run");

        assertEquals(7, outcome.status());
        assertTrue(outcome.out().contains("same process\n"), outcome.out());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void without_a_display_the_program_is_told_and_gets_every_word() throws Exception {
        var bare = lab.start();
        assertTrue(bare.out().contains("[-Dshardlab.unseen=true]\n"), bare.out());
        assertTrue(bare.out().endsWith("[dev.shardlab/dev.shardlab.app.Main]\n"), bare.out());

        var own = lab.start("play", "--at", "5s", "x.json", "--speed=10", "--compare", "a.b=4", "--file", "log=a b");
        assertTrue(own.out().contains("[-Dshardlab.unseen=true]\n"), own.out());
        assertTrue(
                own.out()
                        .endsWith(
                                "[play]\n[--at]\n[5s]\n[x.json]\n[--speed=10]\n[--compare]\n[a.b=4]\n[--file]\n[log=a b]\n"),
                own.out());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void names_are_utf_8_whatever_language_the_machine_speaks() throws Exception {
        for (String language : List.of("C", "POSIX", "xx_XX.UTF-8", "")) {
            String out = lab.with("LANG", language).start("run").out();
            assertTrue(out.contains("language C.UTF-8, "), language + ": " + out);
        }
        String out = lab.with("LANG", "C.UTF-8").start("run").out();
        assertTrue(out.contains("language as it was, "), out);
    }

    @Test
    void where_nothing_says_where_home_is_it_is_found_and_told() throws Exception {
        var outcome = lab.without("HOME").start("run");
        assertEquals(0, outcome.status(), outcome.err());
        assertFalse(outcome.out().contains("home nowhere"), outcome.out());
        assertTrue(outcome.out().contains("[-Duser.home=/"), outcome.out());
    }

    @Test
    void home_is_where_the_environment_says_whoever_runs_it() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("another home"));
        var outcome = lab.with("HOME", elsewhere).start("run");
        assertTrue(outcome.out().contains("[-Duser.home=" + elsewhere + "]"), outcome.out());
    }

    @Test
    void in_a_folder_of_any_name_it_builds_where_names_are_plain() throws Exception {
        for (String name : List.of("größe : 2", "50 % \"off\" #1?", "a;b\\c*$HOME")) {
            LauncherFixture odd =
                    LauncherFixture.in(folder.resolve(name)).with("XDG_CACHE_HOME", folder.resolve("cache"));
            var outcome = odd.start("run", "größe.json");
            assertEquals(0, outcome.status(), name + ": " + outcome.err());
            String modules = outcome.out()
                    .lines()
                    .filter(line -> line.endsWith("/lib]"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(2, modules.split(":", -1).length, modules);
            assertTrue(modules.startsWith("[" + folder.resolve("cache").toRealPath() + "/shardlab/"), modules);
            assertTrue(outcome.out().contains("[-Dshardlab.home=" + odd.home() + "]"), outcome.out());
            assertTrue(outcome.out().endsWith("[run]\n[größe.json]\n"), outcome.out());
            assertEquals(1, odd.start("test").status());
        }
    }

    @Test
    void beside_options_of_the_users_own_no_cache_is_in_the_way() throws Exception {
        assertTrue(lab.start("run").out().contains("[-XX:AOTCache="));
        for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            String out = lab.with(variable, "-Xshare:off").start("run").out();
            assertFalse(out.contains("[-XX:AOTCache="), variable + ": " + out);
        }
    }

    @Test
    void a_damaged_cache_is_made_anew_before_it_can_end_the_program() throws Exception {
        for (String verb : List.of("run", "serve")) {
            Path cache = cacheOf(lab.start(verb)).orElseThrow();
            Files.writeString(cache, "cachf\n");
            var outcome = lab.start(verb);
            assertEquals("Preparing fast starts.\n", outcome.err());
            assertEquals(cache, cacheOf(outcome).orElseThrow());
            assertEquals("cache\n", Files.readString(cache));
            assertEquals("", lab.start(verb).err());
        }
        assertEquals(1, lab.builds().size());
    }

    @Test
    void where_a_damaged_cache_cannot_be_made_anew_the_program_starts_without() throws Exception {
        Path cache = cacheOf(lab.start("run")).orElseThrow();
        Files.writeString(cache, "cachf\n");
        lab.letTrainingFail("25.0.1");
        for (String progress : List.of("Preparing fast starts.\n", "")) {
            var outcome = lab.start("run");
            assertEquals(0, outcome.status());
            assertEquals(progress, outcome.err());
            assertEquals(Optional.empty(), cacheOf(outcome));
        }
    }

    private static Optional<Path> cacheOf(Outcome outcome) {
        return outcome.out()
                .lines()
                .filter(line -> line.startsWith("[-XX:AOTCache="))
                .map(line -> Path.of(line.substring("[-XX:AOTCache=".length(), line.length() - 1)))
                .findFirst();
    }

    @Test
    void what_opens_a_window_is_not_started_unseen() throws Exception {
        var shown = lab.with("DISPLAY", ":1");
        for (List<String> words : List.of(
                List.of("play", "x.json"),
                List.of("serve", "--window"),
                List.of("serve", "--window", "--go-on", "id"),
                List.of("sessions", "--go-on", "id"),
                List.of("sessions", "--go-on=id"))) {
            String out = shown.start(words.toArray(String[]::new)).out();
            assertFalse(out.contains("[-Dglass.platform=Headless]"), words + ": " + out);
        }
        for (List<String> words : List.of(
                List.of("serve"),
                List.of("serve", "--go-on", "id"),
                List.of("sessions"),
                List.of("sessions", "--delete", "id"))) {
            String out = shown.start(words.toArray(String[]::new)).out();
            assertTrue(out.contains("[-Dglass.platform=Headless]"), words + ": " + out);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void without_a_display_one_does_not_go_on_in_a_window() throws Exception {
        lab.start("run");
        var outcome = lab.start("sessions", "--go-on", "id");
        assertEquals(1, outcome.status());
        assertEquals(
                "shardlab: there is no display here to go on with it in the window; serve --go-on ID goes on with it for clients.\n",
                outcome.err());
    }

    @Test
    void a_failed_download_is_told_apart_from_a_failed_build() throws Exception {
        lab.letMavenFail("[ERROR] Could not transfer artifact x from central: Unknown host");
        var offline = lab.start("run");
        assertEquals(1, offline.status());
        assertTrue(offline.err().contains("from Maven Central; is this machine online?"), offline.err());

        lab.letMavenFail("[ERROR] /x/A.java:[1,2] ';' expected");
        var broken = lab.start("run");
        assertEquals(1, broken.status());
        assertTrue(broken.err().contains("/x/A.java:[1,2] ';' expected\nshardlab: could not be built"), broken.err());

        lab.letMavenSucceed();
        assertEquals(0, lab.start("run").status());
    }

    @Test
    void starts_at_the_same_time_build_once() throws Exception {
        var processes = new ArrayList<Process>();
        for (String name : List.of("one", "two", "three")) {
            processes.add(lab.begin(Files.createDirectory(folder.resolve(name)), "run"));
        }

        for (Process process : processes) assertEquals(0, process.waitFor());

        assertEquals(1, lab.builds().size());
    }

    @Test
    void a_lock_left_behind_by_a_killed_start_is_taken_over() throws Exception {
        Path lock = Files.createDirectories(lab.home().resolve("target/launcher/lock"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("holder"), gone.pid() + "\n");

        assertEquals(0, lab.start("run").status());
    }

    @Test
    void test_runs_every_check_and_its_answer_is_theirs() throws Exception {
        assertEquals(0, lab.start("test").status());
        assertEquals(0, lab.start("test", "--long").status());
        assertEquals(
                List.of("-Dstyle.color=never verify", "-Dstyle.color=never -Dshardlab.long=true verify"), lab.builds());

        assertEquals(2, lab.start("test", "--lnog").status());
        lab.letMavenFail("[ERROR] Failures: a rule is broken");
        var red = lab.start("test");
        assertEquals(1, red.status());
        assertNotEquals(-1, red.out().indexOf("a rule is broken"));
        assertTrue(red.err().contains("shardlab: some checks failed"), red.err());
    }

    @Test
    void bench_builds_what_measures_and_becomes_it() throws Exception {
        var measured = lab.start("bench", "--only", "put", "--quick");

        assertEquals(0, measured.status());
        assertTrue(lab.builds().getFirst().contains("-Dshardlab.unchecked=true test-compile"), lab.builds()::toString);
        assertTrue(
                measured.out().contains("[-m]\n[dev.shardlab/dev.shardlab.bench.Bench]\n[--only]\n[put]\n[--quick]\n"),
                measured.out());
        assertTrue(measured.out().contains("same process"), measured.out());

        lab.letMavenFail("[ERROR] A.java: broken");
        assertEquals(1, lab.start("bench").status());
    }
}
