package org.gonghui.local;

/** The last lines of a start: where to go from here. */
final class Welcome {

    private Welcome() {}

    static String text(int gatewayPort) {
        return """

                Swagger UI    %1$s/swagger-ui
                Contract      %1$s/openapi
                A token       curl -X POST %1$s/dev/tokens -H 'Content-Type: application/json' -d '{"roles":["officer"],"bodies":["GD"]}'
                A first call  curl %1$s/api/v1/bodies/GD-HZ
                Stop it       deploy/local/stop"""
                .formatted("http://localhost:" + gatewayPort);
    }
}
