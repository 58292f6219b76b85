package dev.headroom.testbed.toxiproxy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;

/** HTTP on one side, {@link Api} on the other. */
final class ApiHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private final Api api;
  private final Executor apiThread;

  ApiHandler(Api api, Executor apiThread) {
    this.api = api;
    this.apiThread = apiThread;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    String body = request.content().toString(StandardCharsets.UTF_8);
    apiThread.execute(() -> context.writeAndFlush(answer(request, body)));
  }

  private FullHttpResponse answer(HttpRequest request, String body) {
    try {
      refuseBrowsers(request);
      Api.Answer answer = api.answer(request.method().name(), segments(request.uri()), body);
      return response(answer.status(), "application/json", answer.body());
    } catch (ApiException e) {
      return response(e.status, "text/plain; charset=utf-8", e.body);
    } catch (RuntimeException e) {
      ApiException bug = ApiException.internal(e.toString());
      return response(bug.status, "text/plain; charset=utf-8", bug.body);
    }
  }

  /** As the real server does: a page that a browser shows must not reach the API by DNS tricks. */
  private static void refuseBrowsers(HttpRequest request) {
    if (request.headers().get(HttpHeaderNames.USER_AGENT, "").startsWith("Mozilla/")) {
      throw ApiException.forbidden("User agent not allowed");
    }
  }

  private static List<String> segments(String uri) {
    return Arrays.stream(new QueryStringDecoder(uri).rawPath().substring(1).split("/", -1))
        .map(QueryStringDecoder::decodeComponent)
        .toList();
  }

  private static FullHttpResponse response(HttpResponseStatus status, String type, String body) {
    ByteBuf content = Unpooled.copiedBuffer(body, StandardCharsets.UTF_8);
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
    if (!status.equals(HttpResponseStatus.NO_CONTENT)) {
      response
          .headers()
          .set(HttpHeaderNames.CONTENT_TYPE, type)
          .set(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
    }
    return response;
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
