package org.gonghui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTest {

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void a_living_process_is_found_again_with_its_port() throws IOException {
        ProcessId sleeper = ProcessId.of(sleeper().toHandle());
        state().add(Service.METRICS, new StackState.Entry(sleeper, 8083));
        state().add(Service.GATEWAY, new StackState.Entry(ProcessId.of(ProcessHandle.current()), 8080));

        assertThat(state().alive()).containsOnlyKeys(Service.METRICS, Service.GATEWAY);
        assertThat(state().alive().get(Service.METRICS)).isEqualTo(new StackState.Entry(sleeper, 8083));
    }

    @Test
    void a_dead_process_is_not_there_any_more() throws Exception {
        Process process = sleeper();
        state().add(Service.REGISTRY, new StackState.Entry(ProcessId.of(process.toHandle()), 8081));
        process.destroyForcibly().waitFor();
        assertThat(state().alive()).isEmpty();
    }

    @Test
    void a_process_id_that_another_process_got_is_never_taken_for_ours() throws IOException {
        ProcessId other = ProcessId.of(sleeper().toHandle());
        ProcessId ours = new ProcessId(other.pid(), "1" + other.started());
        state().add(Service.REGISTRY, new StackState.Entry(ours, 8081));
        assertThat(state().alive()).isEmpty();
        assertThat(ours.handle()).isEmpty();
        assertThat(other.handle()).isPresent();
    }

    @Test
    void a_torn_or_missing_file_holds_nothing() throws IOException {
        assertThat(state().alive()).isEmpty();
        Files.writeString(folder.resolve("stack.state"), "registry 12\nnobody 1 2 3\nmetrics x y z\n\ngateway  5 ");
        assertThat(state().alive()).isEmpty();
        state().clear();
        assertThat(folder.resolve("stack.state")).doesNotExist();
    }

    private Process sleeper() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        processes.add(process);
        return process;
    }

    private StackState state() {
        return new StackState(folder.resolve("stack.state"));
    }
}
