package org.dossier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Reads {@code docs/cli.md}: it says of every command, option and exit code what is there, and of nothing else. */
class CommandPageTest {
    private static final Pattern HEADING = Pattern.compile("(?m)^## (dossier .*)$");
    private static final Pattern OPTION = Pattern.compile("(?m)^\\| `(--[^`]*)` \\|");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| ([0-9]+) \\|");

    @Test
    void everyCommandAndOptionIsThereAndNoOther() throws IOException {
        Map<String, Set<String>> page = new LinkedHashMap<>();
        for (String section : page().split("(?m)^(?=## )")) {
            Matcher heading = HEADING.matcher(section);
            if (heading.find()) {
                page.put(heading.group(1), all(OPTION, section));
            }
        }
        Map<String, Set<String>> commands = new LinkedHashMap<>();
        for (CommandLine command :
                new CommandLineRun(Path.of("")).line().getSubcommands().values()) {
            StringBuilder name = new StringBuilder(command.getCommandSpec().qualifiedName());
            for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
                name.append(' ').append(parameter.paramLabel());
            }
            Set<String> options = new TreeSet<>();
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (!option.usageHelp() && !option.versionHelp()) {
                    options.add(option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel()));
                }
            }
            commands.put(name.toString(), options);
        }
        assertThat(page).isEqualTo(commands);
    }

    @Test
    void everyExitCodeIsThereAndInEveryHelp() throws IOException {
        List<String> codes = new ArrayList<>();
        for (ExitCode code : ExitCode.values()) {
            codes.add(String.valueOf(code.code()));
        }
        assertThat(all(CODE, page())).containsExactlyInAnyOrderElementsOf(codes);
        for (CommandLine command :
                new CommandLineRun(Path.of("")).line().getSubcommands().values()) {
            assertThat(command.getCommandSpec().usageMessage().exitCodeList().keySet())
                    .as(command.getCommandName())
                    .containsExactlyElementsOf(codes);
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/cli.md"));
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
