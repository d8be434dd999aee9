package id.kentongan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What the command line answers before anything is started. */
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void help_names_the_commands_and_the_exit_codes() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("serve") && out.toString().contains("78"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void help_of_serve_tells_of_the_file_its_place_and_the_example() {
        assertEquals(0, run("serve", "--help"));
        String help = out.toString().replaceAll("\\s+", " ");
        assertTrue(help.contains("--config=FILE"), help);
        assertTrue(help.contains("(if not given: kentongan.yaml)"), help);
        assertTrue(help.contains("kentongan.example.yaml shows every setting"), help);
    }

    @Test
    void version_says_which_kentongan_and_which_java() {
        assertEquals(0, run("--version"));
        assertEquals("kentongan unpackaged, Java " + Runtime.version() + "\n", out.toString());
    }

    @Test
    void a_mistyped_command_or_option_is_answered_with_the_nearest() {
        assertEquals(64, run("serv"));
        assertTrue(err.toString().contains("Did you mean: kentongan serve"), err.toString());
        assertEquals(64, run("serve", "--confg", "x"));
        assertTrue(err.toString().contains("Possible solutions: --config"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void no_command_at_all_is_answered_with_the_help() {
        assertEquals(64, run());
        assertTrue(err.toString().contains("Missing required subcommand"), err.toString());
        assertTrue(err.toString().contains("Commands:"), err.toString());
    }
}
