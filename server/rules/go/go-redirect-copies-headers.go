package app

import "net/http"

func client() *http.Client {
	return &http.Client{
		CheckRedirect: func(next *http.Request, via []*http.Request) error {
			// ruleid: go-redirect-copies-headers
			next.Header = via[0].Header.Clone()
			return nil
		},
	}
}

func follow(request *http.Request, via []*http.Request) error {
	// ruleid: go-redirect-copies-headers
	request.Header.Set("Authorization", via[len(via)-1].Header.Get("Authorization"))
	return nil
}

func limited(request *http.Request, via []*http.Request) error {
	// ok: go-redirect-copies-headers
	request.Header.Set("User-Agent", "shop")
	return nil
}

func forward(request *http.Request, original *http.Request) {
	// ok: go-redirect-copies-headers
	request.Header = original.Header.Clone()
}
