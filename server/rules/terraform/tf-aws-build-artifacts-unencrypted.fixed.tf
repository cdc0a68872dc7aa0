resource "aws_codebuild_project" "reports" {
  name = "release"
  artifacts {
    # ruleid: tf-aws-build-artifacts-unencrypted
    encryption_disabled = false
  }
}

resource "aws_codebuild_project" "archive" {
  name = "release"
  artifacts {
    # ruleid: tf-aws-build-artifacts-unencrypted
    encryption_disabled = false
  }
}

resource "aws_codebuild_project" "customers" {
  name = "release"
  artifacts {
    # ok: tf-aws-build-artifacts-unencrypted
    encryption_disabled = false
  }
}

resource "aws_codebuild_project" "shared" {
  name = "release"
  artifacts {
    # ok: tf-aws-build-artifacts-unencrypted
    encryption_disabled = var.encryption_disabled
  }
}
