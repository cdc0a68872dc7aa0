<h1>{{ $post->title }}</h1>
{{-- ruleid: php-template-unescaped --}}
<div>{!! $comment->body !!}</div>
{{-- ruleid: php-template-unescaped --}}
<p>{!! request('q') !!}</p>
{{-- ok: php-template-unescaped --}}
<div>{!! clean($comment->body) !!}</div>
{{-- ok: php-template-unescaped --}}
<div>{!! $post->bodyHtml !!}</div>
{{-- ok: php-template-unescaped --}}
{!! $slot !!}
