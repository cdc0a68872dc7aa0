#include <curl/curl.h>

void fetch(CURL *curl) {
  // ruleid: c-curl-unverified
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  // ruleid: c-curl-unverified
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  // ok: c-curl-unverified
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  // ok: c-curl-unverified
  curl_easy_setopt(curl, CURLOPT_VERBOSE, 0L);
}
