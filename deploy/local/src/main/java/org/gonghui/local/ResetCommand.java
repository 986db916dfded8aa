package org.gonghui.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Scanner;

/** Stops the stack and deletes its data. */
final class ResetCommand {

    private final Settings settings;
    private final Progress progress;

    ResetCommand(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void requireOurs() {
        if (Files.exists(settings.data().root()) && !settings.data().isOurs()) {
            throw new StackException(settings.data().root() + " was not made by start: nothing is deleted");
        }
    }

    /** Asks on the terminal. */
    boolean confirmed() {
        progress.plain("This deletes " + settings.data().root() + " with all its data. Type yes to go on:");
        Scanner answers = new Scanner(System.in, StandardCharsets.UTF_8);
        return answers.hasNextLine() && answers.nextLine().strip().equals("yes");
    }

    void run() {
        new Stack(settings).stop(progress);
        settings.data().delete();
        progress.say("Deleted " + settings.data().root());
    }
}
