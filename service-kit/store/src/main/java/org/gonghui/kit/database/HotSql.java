package org.gonghui.kit.database;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads that nobody's thread waits for: statements go out on a few connections without waiting for the answers before
 * them. Outside of every transaction, so it sees what is committed; it cannot write. Parameters are {@code $1, $2}.
 */
@Singleton
public class HotSql {

    private static final String LOST_CONNECTION = "08006";

    private final Map<EventLoop, SqlClient> clients = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final PgConnectOptions address;
    private final PoolOptions pool;
    private final long timeout;

    HotSql(
            Vertx vertx,
            HotReadSettings settings,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.vertx = vertx;
        address = DatabaseAddress.of(url);
        user.ifPresent(address::setUser);
        password.ifPresent(address::setPassword);
        timeout = settings.timeout().toMillis();
        address.setCachePreparedStatements(true)
                .setPipeliningLimit(settings.pipelining())
                .addProperty("default_transaction_read_only", "on")
                .addProperty("statement_timeout", timeout + "ms");
        pool = new PoolOptions()
                .setMaxSize(settings.connections())
                .setConnectionTimeout((int) timeout)
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    /** An event loop has connections of its own: an answer read by another one would have to wake this one up. */
    private SqlClient client() {
        EventLoop loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        return clients.computeIfAbsent(loop, own -> PgBuilder.client()
                .using(vertx)
                .connectingTo(address)
                .with(pool)
                .build());
    }

    /** Fails with {@link Sql.SqlFailure} where the database refuses or does not answer in time. */
    public <T> Future<List<T>> list(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return client().preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .timeout(timeout, TimeUnit.MILLISECONDS)
                .map(rows -> {
                    List<T> found = new ArrayList<>(rows.size());
                    rows.forEach(row -> found.add(reader.apply(row)));
                    return found;
                })
                .recover(failure -> Future.failedFuture(new Sql.SqlFailure(asRefused(failure))));
    }

    /** The first row. */
    public <T> Future<Optional<T>> first(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).map(rows -> rows.stream().findFirst());
    }

    /** What is no word of the server is a connection that broke, was not to be had, or is silent. */
    private static SQLException asRefused(Throwable failure) {
        return failure instanceof PgException refused
                ? new SQLException(refused.getErrorMessage(), refused.getSqlState(), refused)
                : new SQLException(failure.toString(), LOST_CONNECTION, failure);
    }

    @PreDestroy
    void close() {
        clients.values().forEach(SqlClient::close);
    }
}
